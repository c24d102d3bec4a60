import type { ShownBlock } from '../contract/notices'
import type { ComparedRun } from '../domain/notices/document'

/**
 * What is to be seen of a notice: of a corrected one without what was taken out, and without the lines of which then nothing is left;
 * with it where the reader compares.
 */
export const visible = (blocks: readonly ShownBlock[], compared: boolean): ShownBlock[] =>
  compared ? [...blocks] : blocks.flatMap(still)

/** The block as it now reads; none where all of it was taken out. */
function still(block: ShownBlock): ShownBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return isGone(block.runs) ? [] : [{ ...block, runs: left(block.runs) }]
    case 'list': {
      const items = block.items.filter((item) => !isGone(item)).map(left)
      return items.length === 0 ? [] : [{ ...block, items }]
    }
    case 'table': {
      const rows = block.rows.filter((row) => !isRowGone(row)).map((row) => row.map(left))
      return rows.length === 0 ? [] : [{ ...block, rows }]
    }
    case 'picture':
    case 'reference':
      return [block]
  }
}

const left = (runs: readonly ComparedRun[]): ComparedRun[] => runs.filter(({ change }) => change !== 'out')

/** Whether all of a line was taken out; an empty one never held anything. */
export const isGone = (runs: readonly ComparedRun[]): boolean =>
  runs.length > 0 && runs.every(({ change }) => change === 'out')

/** Cells that were empty already do not keep a row. */
const isRowGone = (row: readonly ComparedRun[][]): boolean =>
  row.some(isGone) && row.every((cell) => cell.length === 0 || isGone(cell))
