import type { Block, Run } from './document'
import { isSafePlace, safeLink } from './links'

/**
 * Blocks as they may be shown, whatever was kept: of a kind that is not known nothing, of a link that may not be followed its words, of a
 * card that leads nowhere nothing.
 */
export const harmless = <R extends Run>(blocks: readonly Block<R>[]): Block<R>[] => blocks.flatMap(harmlessBlock)

function harmlessBlock<R extends Run>(block: Block<R>): Block<R>[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ ...block, runs: unlinked(block.runs) }]
    case 'list':
      return [{ ...block, items: block.items.map(unlinked) }]
    case 'table':
      return [{ ...block, rows: block.rows.map((row) => row.map(unlinked)) }]
    case 'picture':
      return [block]
    case 'reference':
      return isSafePlace(block) ? [block] : []
    default:
      return []
  }
}

const unlinked = <R extends Run>(runs: readonly R[]): R[] =>
  runs.map((run) => {
    if (run.link === undefined || safeLink(run.link)) return run
    const words = { ...run }
    delete words.link
    return words
  })
