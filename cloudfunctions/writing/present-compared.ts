import type { ComparedTexts } from '../../src/contract/writing'
import { NOTICE_FILE_SECONDS } from '../../src/domain/limits'
import { harmless } from '../../src/domain/notices/harmless'
import { placesIn, reviewed, reviewedAttachments } from '../../src/domain/notices/review-difference'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { shownBlocks } from '../shared/notices/shown-blocks'
import { presentWrittenConfirm } from './present-confirm'
import { presentAttachment } from './present-document'
import { scopeName } from './scope-name'

/** Two texts as one: what was put in, taken out and moved in what they say, and what else of them differs. */
export async function presentCompared(before: WrittenNotice | null, after: WrittenNotice): Promise<ComparedTexts> {
  const marked = reviewed(before?.blocks ?? after.blocks, after.blocks)
  const safe = marked.flatMap(({ mark, block }) => harmless([block]).map((one) => ({ mark, block: one })))
  const shown = await shownBlocks(
    safe.map(({ block }) => block),
    NOTICE_FILE_SECONDS,
  )
  const attachments = reviewedAttachments(before?.attachments ?? after.attachments, after.attachments)
  return {
    before: before && (await aboutOf(before)),
    after: await aboutOf(after),
    blocks: shown.map((block, i) => ({ mark: safe[i]?.mark ?? 'same', block })),
    places: placesIn(marked),
    attachments: attachments.map(({ mark, attachment }) => ({ mark, attachment: presentAttachment(attachment) })),
  }
}

async function aboutOf(text: WrittenNotice): Promise<ComparedTexts['after']> {
  return {
    category: text.category,
    title: text.title,
    scope: await scopeName(text.scope),
    standings: text.standings,
    sectors: text.sectors,
    isPublic: text.isPublic,
    pinned: text.pinned,
    publishAt: text.publishAt?.toISOString() ?? null,
    confirm: presentWrittenConfirm(text.confirm),
    asksAgain: text.asksAgain,
    attachments: text.attachments.map(presentAttachment),
  }
}
