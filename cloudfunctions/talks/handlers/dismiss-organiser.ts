import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { endRole, findRole } from '../../shared/people/roles.repo'
import { presentOrganisers } from '../present-organisers'
import type { Loaders } from '../targets'

type DismissOrganiser = Handler<Contract['talks']['dismissOrganiser'], Context, Loaders>

export const dismissOrganiser: DismissOrganiser = async ({ orgId, organiserId, reason }, { personId, now }, on) => {
  const role = await findRole(organiserId)
  if (role?.orgId !== orgId || role.role !== 'organiser')
    throw new AppError('NOT_FOUND', '没有找到这位干事，请刷新后再看')
  // The log first: no change stands without its row.
  await noteDeed({
    _id: `dismiss-organiser_${organiserId}`,
    actorId: personId,
    deed: 'dismiss-organiser',
    orgId,
    subject: role.holderId,
    detail: reason,
    at: now,
  })
  await endRole(organiserId, now)
  return presentOrganisers(on.orgId.org, now)
}
