import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { KEEPING_DAYS } from '../../../src/domain/limits'
import { DAY_MS, ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { presentMe } from '../../shared/people/present-me'
import { insertRole } from '../../shared/people/roles.repo'
import { getAppointment, taken } from '../appointment'
import { findAppointment, takeAppointment, type Appointment } from '../appointments.repo'
import type { Loaders } from '../targets'

type TakeOffice = Handler<Contract['keeping']['takeOffice'], Context, Loaders>

export const takeOffice: TakeOffice = async ({ code }, context, on) => {
  const { personId, known, now } = context
  const { appointment } = await getAppointment(code, context)
  if (personId === null) throw new AppError('NOT_JOINED', '先加入团支部，才能接受任命')
  const { venueId, at } = await takenBy(personId, appointment, now)
  // By the moment in which it was taken: a repeat makes no second one, and gives back none that was ended since.
  const _id = `keeper_${venueId}_${ms(at)}`
  await noteDeed({
    _id: `take-office_${_id}`,
    actorId: personId,
    deed: 'take-office',
    orgId: venueId,
    subject: on.self.member.memberId,
    detail: '',
    at,
  })
  await insertRole({
    _id,
    holderId: personId,
    orgId: venueId,
    role: 'keeper',
    until: new Date(ms(at) + KEEPING_DAYS * DAY_MS),
  })
  return presentMe(known, context)
}

/** Takes the appointment for somebody, or finds that they have. CONFLICT taken by somebody else */
async function takenBy(
  personId: string,
  { _id, code }: Appointment,
  now: Date,
): Promise<{ venueId: string; at: Date }> {
  await takeAppointment({ _id, code }, { takenBy: personId, takenAt: now })
  const stands = await findAppointment(_id)
  if (stands?.code !== code || stands.takenBy !== personId || stands.takenAt === null) throw taken()
  return { venueId: _id, at: stands.takenAt }
}
