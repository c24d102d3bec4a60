import type { Contract } from '../../src/contract'
import type { Received } from '../../src/contract/define'
import type { WrittenNotice } from '../../src/domain/notices/written'
import type { Org } from '../shared/orgs/orgs.repo'
import { scopeWithin } from './scope'

type SentText = Received<Contract['writing']['save']>['text']

/** A text as it was sent, as it is kept. INVALID_INPUT for whom it may not be */
export async function textOf(sent: SentText, org: Org): Promise<WrittenNotice> {
  const scope = await scopeWithin(sent.scope, org)
  return {
    category: sent.category,
    title: sent.title,
    blocks: sent.blocks.flatMap((block) => (block.kind === 'picture' ? [] : [block])),
    attachments: [],
    scope: scope._id,
    standings: sent.standings,
    sectors: sent.sectors,
    isPublic: sent.isPublic,
    pinned: sent.pinned,
    publishAt: sent.publishAt === null ? null : new Date(sent.publishAt),
    note: sent.note,
  }
}
