import type { Contract } from '../../src/contract'
import type { Received } from '../../src/contract/define'
import type { WrittenNotice } from '../../src/domain/notices/written'
import type { Org } from '../shared/orgs/orgs.repo'
import type { Notice } from '../shared/notices/notices.repo'
import { Files } from './files'
import { scopeWithin } from './scope'

type SentText = Received<Contract['writing']['save']>['text']

interface Where {
  /** Which publishes it. */
  org: Org
  /** Of which it is the text; null where that is just begun. */
  notice: Notice | null
  now: Date
}

/**
 * A text as it was sent, as it is kept. It is for the organisation that publishes it or for something below: nobody writes to those
 * beside or above them. Its files are those that the notice has or that were sent to the organisation, and from here on they stay for a
 * day, and for as long as it has them. INVALID_INPUT for whom it is not · a file that is not there
 */
export async function textOf(sent: SentText, { org, notice, now }: Where): Promise<WrittenNotice> {
  const scope = await scopeWithin(sent.scope, org)
  const files = new Files(org._id, notice, now)
  await files.assertThere(sent)
  return {
    category: sent.category,
    title: sent.title,
    blocks: await files.blocks(sent.blocks),
    attachments: await files.attachments(sent.attachments),
    scope: scope._id,
    standings: sent.standings,
    sectors: sent.sectors,
    isPublic: sent.isPublic,
    pinned: sent.pinned,
    publishAt: sent.publishAt === null ? null : new Date(sent.publishAt),
    confirm: sent.confirm && {
      reason: sent.confirm.reason,
      deadline: sent.confirm.deadline === null ? null : new Date(sent.confirm.deadline),
      question: sent.confirm.question,
    },
    asksAgain: sent.asksAgain,
    note: sent.note,
  }
}
