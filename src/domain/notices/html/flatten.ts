import { lastIn } from '../../last-in'
import type { Run } from '../document'
import type { ReadBlock, ReadPicture } from './model'
import { BREAK } from './text'

/** What stands before an item of a list within an item or a cell. */
const BULLET = '· '

/** Blocks as the text of one item or cell: a line each. */
export const runsOf = (blocks: readonly ReadBlock[]): Run[] =>
  merged(blocks.flatMap(linesOfBlock).flatMap((line, i) => (i === 0 ? line : [{ text: BREAK }, ...line])))

/** Of neighbours in one look one; a break takes the look of what it follows. */
function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = lastIn(all)
    if (last && (run.text === BREAK || (last.bold === run.bold && last.link === run.link))) last.text += run.text
    else all.push({ ...run })
  }
  return all
}

/** Pictures among blocks: items and cells hold text only, so they come after the list or table. */
export const picturesOf = (blocks: readonly ReadBlock[]): ReadPicture[] =>
  blocks.filter((block): block is ReadPicture => block.kind === 'picture')

function linesOfBlock(block: ReadBlock): Run[][] {
  switch (block.kind) {
    case 'heading':
      return [block.runs.map((run) => ({ ...run, bold: true }))]
    case 'paragraph':
      return [block.runs]
    case 'list':
      return block.items.map((item, i) => [{ text: block.ordered ? `${i + 1}. ` : BULLET }, ...item])
    case 'table':
      return block.rows.map((row) =>
        row.filter((cell) => cell.length > 0).flatMap((cell, i) => (i === 0 ? cell : [{ text: ' ' }, ...cell])),
      )
    case 'picture':
    case 'reference':
      return []
  }
}
