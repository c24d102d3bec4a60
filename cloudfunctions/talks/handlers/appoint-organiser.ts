import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { organiserAppointmentId } from '../../shared/people/appointments.repo'
import type { Context } from '../../shared/people/context'
import { appointBy } from '../appointing'
import { presentOrganisers } from '../present-organisers'
import type { Loaders } from '../targets'

type AppointOrganiser = Handler<Contract['talks']['appointOrganiser'], Context, Loaders>

export const appointOrganiser: AppointOrganiser = async ({ orgId }, { personId, now }, on) => {
  const { org } = on.orgId
  if (org.kind === 'branch') throw new AppError('CONFLICT', '讲师团在团委这一级，支部不设干事')
  // The log first: no change stands without its row. The code itself stands in no log.
  await noteDeed({ actorId: personId, deed: 'appoint-organiser', orgId, subject: null, detail: '', at: now })
  await appointBy({ _id: organiserAppointmentId(orgId), office: { as: 'organiser', id: orgId }, by: personId, now })
  return presentOrganisers(org, now)
}
