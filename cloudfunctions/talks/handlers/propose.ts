import { isDeepStrictEqual } from 'node:util'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { LECTURERS_MAX } from '../../../src/domain/limits'
import { NO_TIMES } from '../../../src/domain/talks/free-times'
import { wordsOf } from '../../../src/domain/talks/lecturers'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { checkWords } from '../../shared/checks/check-words'
import type { Context } from '../../shared/people/context'
import {
  changeLecturer,
  countLecturers,
  findLecturer,
  insertLecturer,
  type Lecturer,
} from '../../shared/talks/lecturers.repo'
import { presentTended } from '../present-tended'
import { lecturerChanged } from '../refusals'
import type { Loaders } from '../targets'

type Propose = Handler<Contract['talks']['propose'], Context, Loaders>

export const propose: Propose = async ({ orgId, lecturerId, version, lecturer: said }, context, on) => {
  const { personId, now } = context
  const deed = {
    _id: `propose-lecturer_${lecturerId}_${version}`,
    actorId: personId,
    deed: 'propose-lecturer',
    orgId,
    subject: lecturerId,
    detail: '',
    at: now,
  }
  const says = (one: Lecturer): boolean =>
    isDeepStrictEqual([one.name, one.unit, one.themes, one.topics], [said.name, said.unit, said.themes, said.topics])
  const found = await findLecturer(lecturerId)
  if (found === null) return presentTended(await first())
  if (found.orgId !== orgId) throw new AppError('CONFLICT', '编号已经用过了，请重新添加')
  if (found.version === version + 1 && says(found)) return presentTended(found)
  if (found.version !== version) throw lecturerChanged()
  if (found.state === 'ended') throw new AppError('CONFLICT', '这位讲师已经结束，可以重新推荐')
  await checkWords(wordsOf(said), context)
  await noteDeed(deed)
  await changeLecturer(found, said)
  return presentTended(await stands())

  async function first(): Promise<Lecturer> {
    if (version !== 0) throw lecturerChanged()
    const counts = await Promise.all(
      (['proposed', 'listed', 'resting'] as const).map((state) => countLecturers(orgId, state)),
    )
    if (counts.reduce((sum, one) => sum + one, 0) >= LECTURERS_MAX)
      throw new AppError('TOO_MANY', `讲师最多 ${LECTURERS_MAX} 位，先把不讲了的结束`)
    await checkWords(wordsOf(said), context)
    await noteDeed(deed)
    const made: Lecturer = {
      _id: lecturerId,
      orgId,
      path: on.orgId.org.path,
      ...said,
      times: NO_TIMES,
      personId: null,
      state: 'proposed',
      version: 1,
      proposed: { by: personId, at: now },
      decided: null,
      bookings: [],
      booked: 0,
    }
    // Of two at once the other has made it.
    await insertLecturer(made)
    return stands()
  }

  async function stands(): Promise<Lecturer> {
    const written = await findLecturer(lecturerId)
    if (!written || written.orgId !== orgId || written.version !== version + 1 || !says(written))
      throw lecturerChanged()
    return written
  }
}
