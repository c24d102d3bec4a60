import type { Contract } from '../../src/contract'
import type { Received } from '../../src/contract/define'
import { AppError } from '../../src/contract/errors'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { isWithin } from '../../src/domain/orgs/tree'
import { findOrg, type Org } from '../shared/orgs/orgs.repo'

type SentText = Received<Contract['writing']['save']>['text']

/**
 * A text as it was sent, as it is kept. It is for the organisation that publishes it or for something below: nobody writes to those
 * beside or above them. INVALID_INPUT for whom it is not
 */
export async function textOf(sent: SentText, org: Org): Promise<WrittenNotice> {
  const scope = sent.scope === org._id ? org : await findOrg(sent.scope)
  if (!scope || !isWithin(scope.path, org._id))
    throw new AppError('INVALID_INPUT', '只能发给本级和下级，请重新选发给谁')
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
