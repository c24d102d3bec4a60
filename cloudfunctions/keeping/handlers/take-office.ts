import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { KEEPING_DAYS, ORGANISING_DAYS } from '../../../src/domain/limits'
import { DAY_MS, ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { presentMe } from '../../shared/people/present-me'
import { insertRole } from '../../shared/people/roles.repo'
import { linkLecturer } from '../../shared/talks/lecturers.repo'
import { getAppointment, taken } from '../appointment'
import { findAppointment, takeAppointment, type Appointment } from '../../shared/people/appointments.repo'
import type { Loaders } from '../targets'

type TakeOffice = Handler<Contract['keeping']['takeOffice'], Context, Loaders>

export const takeOffice: TakeOffice = async ({ code }, context, on) => {
  const { personId, known, now } = context
  const { appointment, office } = await getAppointment(code, context)
  if (personId === null) throw new AppError('NOT_JOINED', '先加入团支部，才能接受任命')
  const at = await takenAt(personId, appointment, now)
  const { as, placeId, orgId } = office
  // By the moment in which it was taken: a repeat makes no second one, and gives back none that was ended since.
  const _id = `${as}_${placeId}_${ms(at)}`
  await noteDeed({
    _id: `take-office_${_id}`,
    actorId: personId,
    deed: 'take-office',
    orgId,
    subject: on.self.member.memberId,
    detail: '',
    at,
  })
  if (as === 'lecturer') await linkLecturer(placeId, personId)
  else {
    const until = new Date(ms(at) + DAYS[as] * DAY_MS)
    await insertRole({ _id, holderId: personId, orgId: placeId, role: as, until })
  }
  return presentMe(known, context)
}

/** For how long somebody holds a role by one appointment. */
const DAYS = { keeper: KEEPING_DAYS, organiser: ORGANISING_DAYS }

/** Takes the appointment for somebody, or finds when they have. CONFLICT taken by somebody else */
async function takenAt(personId: string, { _id, code }: Appointment, now: Date): Promise<Date> {
  await takeAppointment({ _id, code }, { takenBy: personId, takenAt: now })
  const stands = await findAppointment(_id)
  if (stands?.code !== code || stands.takenBy !== personId || stands.takenAt === null) throw taken()
  return stands.takenAt
}
