import { lastIn } from '../../last-in'
import { CELLS_MAX } from '../../limits'
import type { Run } from '../document'
import { picturesOf, runsOf } from './flatten'
import type { Losses } from './lost'
import type { ReadBlock } from './model'

interface Cell {
  blocks: readonly ReadBlock[]
  runs: Run[]
  columns: number
  rows: number
  head: boolean
}

/** Places to the side that are looked at: of a wider table nobody could read a row. */
const COLUMNS_MAX = 100

/** A table while it is read. */
export class TableReader {
  private readonly rows: Cell[][] = []
  /** Those that only tell how wide their columns are. */
  private readonly measures = new Set<Cell[]>()
  private count = 0

  constructor(private readonly losses: Losses) {}

  /** `measure`: it is not to be seen; Word and Excel end a table with one where cells are merged. */
  beginRow(measure = false): void {
    if (lastIn(this.rows)?.length !== 0) this.rows.push([])
    const row = lastIn(this.rows)
    if (measure && row) this.measures.add(row)
  }

  add(
    blocks: readonly ReadBlock[],
    { colspan, rowspan, head }: { colspan: string | undefined; rowspan: string | undefined; head: boolean },
  ): void {
    const runs = runsOf(blocks)
    if (++this.count > CELLS_MAX) {
      if (runs.length > 0) this.losses.tell('rest', textIn(runs))
      return
    }
    if (this.rows.length === 0) this.beginRow()
    lastIn(this.rows)?.push({
      blocks,
      runs,
      columns: span(colspan),
      rows: rowspan?.trim() === '0' ? CELLS_MAX : span(rowspan),
      head,
    })
  }

  /** The table, and what its cells had beside text. One of a single column only puts things below each other: what is in it stands alone. */
  blocks(): ReadBlock[] {
    const isSeen = (row: Cell[]): boolean => !this.measures.has(row) || row.some(({ runs }) => runs.length > 0)
    const rows = this.rows.filter((row) => row.length > 0 && isSeen(row))
    const blocks = rows.flatMap((row) => row.flatMap((cell) => [...cell.blocks]))
    const full = filled(rows)
    const grid = seenColumns(full)
    const width = grid[0]?.length ?? 0
    if (width <= 1) return blocks
    const placed = new Set(full.flat())
    for (const cell of rows.flat())
      if (!placed.has(cell) && cell.runs.length > 0) this.losses.tell('rest', textIn(cell.runs))
    const pictures = picturesOf(blocks)
    if (grid.every((row) => row.every((cell) => !cell || cell.runs.length === 0))) return pictures
    const most = Math.max(1, Math.floor(CELLS_MAX / width))
    for (const row of grid.slice(most)) this.losses.tell('rest', row.map((cell) => textIn(cell?.runs ?? [])).join(' '))
    const headed = rows[0]?.every(({ head }) => head) ?? false
    return [
      { kind: 'table', headed, rows: grid.slice(0, most).map((row) => row.map((cell) => cell?.runs ?? [])) },
      ...pictures,
    ]
  }
}

type Grid = (Cell | undefined)[][]

/** Every cell in each of its places; rows of one length. */
function filled(rows: readonly Cell[][]): Grid {
  const grid: Grid = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const [i, cell] of row.entries()) {
      while (grid[y]?.[x]) x++
      // However wide it says it is, those after it have their places.
      const end = Math.max(x + 1, COLUMNS_MAX - (row.length - 1 - i))
      for (let down = y; down < Math.min(rows.length, y + cell.rows); down++)
        for (let right = x; right < Math.min(end, COLUMNS_MAX, x + cell.columns); right++) {
          const places = grid[down]
          if (places && !places[right]) places[right] = cell
        }
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x]))
}

/**
 * Without columns that only go on with the one before, since programs cut tables finer than they are seen, and without those that stand
 * empty before all others: they only put a box, or a signature, where it is. Others that are empty are to be filled in.
 */
function seenColumns(grid: Grid): Grid {
  const width = grid[0]?.length ?? 0
  const isEmpty = (x: number): boolean => grid.every((row) => !row[x] || row[x].runs.length === 0)
  let first = 0
  while (first < width && isEmpty(first)) first++
  const isSeen = (x: number): boolean => x === first || (x > first && grid.some((row) => row[x] !== row[x - 1]))
  return grid.map((row) => row.filter((_, x) => isSeen(x)))
}

const span = (written: string | undefined): number => {
  const number = /^\s*\d{1,4}\s*$/.test(written ?? '') ? Number(written) : 1
  return Math.min(CELLS_MAX, Math.max(1, number))
}

const textIn = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
