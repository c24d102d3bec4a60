import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { lecturerAppointmentId } from '../../shared/people/appointments.repo'
import type { Context } from '../../shared/people/context'
import { appointBy } from '../appointing'
import type { Loaders } from '../targets'

type Invite = Handler<Contract['talks']['invite'], Context, Loaders>

export const invite: Invite = async ({ lecturerId }, { personId, now }, on) => {
  const { lecturer } = on.lecturerId
  if (lecturer.state === 'ended') throw new AppError('CONFLICT', '这位讲师已经结束，不能再发讲师码')
  // The log first: no change stands without its row. The code itself stands in no log.
  await noteDeed({
    actorId: personId,
    deed: 'invite-lecturer',
    orgId: lecturer.orgId,
    subject: lecturerId,
    detail: '',
    at: now,
  })
  const { code, expiresAt } = await appointBy({
    _id: lecturerAppointmentId(lecturerId),
    office: { as: 'lecturer', id: lecturerId },
    by: personId,
    now,
  })
  return { code, expiresAt: expiresAt.toISOString() }
}
