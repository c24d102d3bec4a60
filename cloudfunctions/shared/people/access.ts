import { AppError } from '../../../src/contract/errors'
import { can, type Deed } from '../../../src/domain/permissions/can'
import { dayNumber } from '../../../src/domain/time'
import { noteDeed } from '../audit/audit.repo'
import { findOrg, type Org } from '../orgs/orgs.repo'
import type { Context } from './context'

/** An organisation that the caller may do the deed on. FORBIDDEN, also where it does not exist: ids can't be probed. */
export async function accessible(orgId: string, deed: Deed, context: Context): Promise<Org> {
  const [org, actor] = await Promise.all([findOrg(orgId), context.actor()])
  if (org && can(actor, deed, org.path)) return org
  if (org) await noteRefusal({ actorId: context.openid, deed, orgId, now: context.now })
  throw new AppError('FORBIDDEN', REFUSALS[deed])
}

const REFUSALS: Record<Deed, string> = {
  'see-names': '只有这个支部的团支书能看姓名',
  'tend-members': '只有这个支部的团支书能这样做',
  'see-branch-numbers': '只有这里的团支书和上级干部能看参学情况',
  'see-node': '只有这里的团支书和上级干部能看参学情况',
  'set-ranking': '只有这一级和上级的团委干部能改，联系干部只能看',
  'export-numbers': '只有这一级和上级的团委干部能导出',
}

/** Once a day, person, deed and organisation: whoever hammers on a closed door fills no disk. */
function noteRefusal({
  actorId,
  deed,
  orgId,
  now,
}: {
  actorId: string
  deed: Deed
  orgId: string
  now: Date
}): Promise<void> {
  const _id = `refused_${deed}_${orgId}_${actorId}_${dayNumber(now)}`
  return noteDeed({ _id, actorId, deed: `refused:${deed}`, orgId, subject: null, detail: '', at: now })
}
