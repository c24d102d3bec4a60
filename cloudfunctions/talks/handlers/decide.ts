import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { decisionsOn, LECTURER_STATE_NAMES } from '../../../src/domain/talks/lecturers'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { changeLecturer, findLecturer, type Lecturer } from '../../shared/talks/lecturers.repo'
import { presentTended } from '../present-tended'
import { lecturerChanged } from '../refusals'
import type { Loaders } from '../targets'

type Decide = Handler<Contract['talks']['decide'], Context, Loaders>

export const decide: Decide = async ({ lecturerId, version, decision, reason }, { personId, now }, on) => {
  const { lecturer } = on.lecturerId
  const stands = (one: Lecturer | null): boolean => one?.state === decision && one.version === version + 1
  if (stands(lecturer)) return presentTended(lecturer)
  if (lecturer.version !== version) throw lecturerChanged()
  if (!decisionsOn(lecturer.state).includes(decision))
    throw new AppError('CONFLICT', `这位讲师${LECTURER_STATE_NAMES[lecturer.state]}，不能这样改`)
  // Who ends is told why; the others need no words.
  if (decision === 'ended' && reason === '') throw new AppError('INVALID_INPUT', '写一句原因')
  await noteDeed({
    _id: `pass-lecturer_${lecturerId}_${version}`,
    actorId: personId,
    deed: `lecturer-${decision}`,
    orgId: lecturer.orgId,
    subject: lecturerId,
    detail: reason,
    at: now,
  })
  await changeLecturer(lecturer, { state: decision, decided: { by: personId, at: now, reason } })
  const found = await findLecturer(lecturerId)
  if (!found || !stands(found)) throw lecturerChanged()
  return presentTended(found)
}
