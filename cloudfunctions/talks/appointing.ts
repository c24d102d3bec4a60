import { randomBytes } from 'node:crypto'
import { APPOINTMENT_DAYS, INVITE_LENGTH } from '../../src/domain/limits'
import { codeFrom } from '../../src/domain/people/invite-code'
import { DAY_MS } from '../../src/domain/time'
import { putAppointment, type Appointment } from '../shared/people/appointments.repo'

interface Appointing {
  _id: string
  office: NonNullable<Appointment['office']>
  by: string | null
  now: Date
}

/** A new code in place of the last one: for one person, once, within seven days. */
export async function appointBy({ _id, office, by, now }: Appointing): Promise<{ code: string; expiresAt: Date }> {
  const code = codeFrom(randomBytes(INVITE_LENGTH))
  const expiresAt = new Date(now.getTime() + APPOINTMENT_DAYS * DAY_MS)
  await putAppointment({ _id, office, code, by, at: now, expiresAt, takenBy: null, takenAt: null })
  return { code, expiresAt }
}
