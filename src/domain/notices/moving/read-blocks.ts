import { linesOf, type Run } from '../document'
import type { ReadBlock } from '../html/model'
import { isMade } from './addresses'
import { isAbout } from './facts'
import { titleKey } from './title'

/** Blocks at the beginning among which the title and what is said of the page stand again. */
const LOOKED_AT = 5

/** What a block says, in lines. */
export const linesOfRead = (block: ReadBlock): string[] => (block.kind === 'picture' ? [block.alt] : linesOf(block))

/** Without what readers see above the text: the title, and who published it when. */
export const withoutHead = (blocks: readonly ReadBlock[], title: string): ReadBlock[] =>
  blocks.filter((block, at) => {
    if (at >= LOOKED_AT || (block.kind !== 'heading' && block.kind !== 'paragraph')) return true
    const text = linesOfRead(block).join('')
    return titleKey(text) !== titleKey(title) && !isAbout(text)
  })

/** Addresses that were made for the reader lead nowhere: their words stay. */
export function withoutMade(block: ReadBlock): ReadBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: block.runs.map(bare) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(bare)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(bare))) }
    case 'picture':
    case 'reference':
      return block
  }
}

const bare = ({ link, ...run }: Run): Run =>
  link === undefined || (link.to === 'web' && isMade(link.href)) ? run : { ...run, link }
