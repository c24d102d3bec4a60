import { randomBytes } from 'node:crypto'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { APPOINTMENT_DAYS, INVITE_LENGTH } from '../../../src/domain/limits'
import { codeFrom } from '../../../src/domain/people/invite-code'
import { DAY_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { putAppointment } from '../../shared/people/appointments.repo'
import { presentKeepers } from '../present-keepers'
import type { Loaders } from '../targets'

type Appoint = Handler<Contract['keeping']['appoint'], Context, Loaders>

export const appoint: Appoint = async ({ venueId }, { personId, now }, on) => {
  const { venue } = on.venueId
  if (venue.closed !== null) throw new AppError('CONFLICT', '这个青年之家已经停用，不能任命管理员')
  // The log first: no change stands without its row. The code itself stands in no log.
  await noteDeed({ actorId: personId, deed: 'appoint-keeper', orgId: venueId, subject: null, detail: '', at: now })
  await putAppointment({
    _id: venueId,
    code: codeFrom(randomBytes(INVITE_LENGTH)),
    by: personId,
    at: now,
    expiresAt: new Date(now.getTime() + APPOINTMENT_DAYS * DAY_MS),
    takenBy: null,
    takenAt: null,
  })
  return presentKeepers(venue, now)
}
