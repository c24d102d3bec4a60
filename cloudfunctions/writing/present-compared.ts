import type { ComparedTexts } from '../../src/contract/writing'
import { placesIn, reviewed } from '../../src/domain/notices/review-difference'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { shownBlocks } from '../shared/notices/shown-blocks'
import { scopeName } from './scope-name'

/** Two texts as one: what was put in, taken out and moved in what they say, and what else of them differs. */
export async function presentCompared(before: WrittenNotice | null, after: WrittenNotice): Promise<ComparedTexts> {
  const marked = reviewed(before?.blocks ?? after.blocks, after.blocks)
  const blocks = await Promise.all(
    marked.map(async ({ mark, block }) => (await shownBlocks([block])).map((shown) => ({ mark, block: shown }))),
  )
  return {
    before: before && (await aboutOf(before)),
    after: await aboutOf(after),
    blocks: blocks.flat(),
    places: placesIn(marked),
  }
}

async function aboutOf(text: WrittenNotice): Promise<ComparedTexts['after']> {
  return {
    category: text.category,
    title: text.title,
    scope: await scopeName(text.scope),
    standings: text.standings,
    isPublic: text.isPublic,
    publishAt: text.publishAt?.toISOString() ?? null,
    attachments: text.attachments.map(({ id, name, kind, bytes }) => ({ id, name, kind, bytes })),
  }
}
