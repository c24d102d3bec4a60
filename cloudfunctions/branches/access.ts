import { AppError } from '../../src/contract/errors'
import { can, type Deed } from '../../src/domain/identity/permissions'
import type { Context } from '../kit/context'
import { findOrg, type Org } from '../kit/orgs.repo'

/** An organisation that the caller may do the deed on. FORBIDDEN, also where it does not exist: ids can't be probed. */
export async function accessible(orgId: string, deed: Deed, context: Context): Promise<Org> {
  const [org, actor] = await Promise.all([findOrg(orgId), context.actor()])
  if (org && can(actor, deed, org.path)) return org
  throw new AppError('FORBIDDEN', '只有这里的团支书和上级干部能看参学情况')
}
