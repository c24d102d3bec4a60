import type { ShownBlock, ShownPicture } from '../contract/notices'
import type { ComparedRun, Heading, Paragraph, Reference } from '../domain/notices/document'
import { columnsOf } from './columns'
import { isGone } from './visible'
import { bytesOf, ofItem, ofRow, STEP_BYTES, type Weight } from './weight'

/** An item of a list as it is drawn; no number stands before what goes on from the item above or was taken out. */
export interface Item {
  number: number | null
  /** It goes on from the one above. */
  continued: boolean
  runs: ComparedRun[]
}

export interface ListPiece {
  kind: 'list'
  ordered: boolean
  items: Item[]
}

export interface TablePiece {
  kind: 'table'
  headed: boolean
  /** It goes on from the table above. */
  continued: boolean
  rows: ComparedRun[][][]
  /** Widths of the columns in characters, the same in all pieces of a table. */
  columns: number[]
}

/** As much of a notice's text as is drawn in one go: a block, or a part of a very long one. */
export type Piece = Heading<ComparedRun> | Paragraph<ComparedRun> | ListPiece | TablePiece | ShownPicture | Reference

/** Characters of one stretch of text, and changes of look within it: less than what one setData may send. */
const CHARS_TOGETHER = 2800
const RUNS_TOGETHER = 40
/** Of the row that says what the columns of a table are. */
const HEAD_BYTES = 4000
/** What a list or table costs besides its items or rows. */
const FRAME_BYTES = 500
/** Items of a list and rows of a table: WeChat warns of more than 60 children of one element. */
const CHILDREN = 50

/** The pieces of a block, in their order: one of nearly all. */
export function piecesOf(block: ShownBlock): Piece[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return cut(block.runs, CHARS_TOGETHER).map((runs) => ({ ...block, runs }))
    case 'list':
      return groups(itemsOf(block), ({ runs }) => ofItem(runs)).map((items) => ({
        kind: 'list',
        ordered: block.ordered,
        items,
      }))
    case 'table':
      return tablePieces(block)
    case 'picture':
    case 'reference':
      return [block]
  }
}

function itemsOf({ items }: Extract<ShownBlock, { kind: 'list' }>): Item[] {
  let count = 0
  return items.flatMap((item) => {
    const number = isGone(item) ? null : (count += 1)
    return cut(item, CHARS_TOGETHER).map((runs, nth) => ({
      number: nth === 0 ? number : null,
      continued: nth > 0,
      runs,
    }))
  })
}

/** Each piece begins with what its columns are. */
function tablePieces({ headed, rows }: Extract<ShownBlock, { kind: 'table' }>): TablePiece[] {
  const columns = columnsOf(rows)
  const first = headed ? rows[0] : undefined
  // One that says more than what its columns are can't stand above each piece.
  const head = first && bytesOf(ofRow(first)) <= HEAD_BYTES ? first : undefined
  const others = head ? rows.slice(1) : rows
  const chars = Math.ceil(CHARS_TOGETHER / Math.max(1, columns.length))
  const parts = groups(
    others.flatMap((row) => rowsOf(row, chars)),
    ofRow,
    STEP_BYTES - FRAME_BYTES - (head ? HEAD_BYTES : 0),
  )
  return (parts.length === 0 ? [[]] : parts).map((part, nth) => ({
    kind: 'table',
    headed: head !== undefined,
    continued: nth > 0,
    rows: head ? [head, ...part] : part,
    columns,
  }))
}

/** Cells that are too long go on in further rows. */
function rowsOf(row: readonly ComparedRun[][], chars: number): ComparedRun[][][] {
  const cells = row.map((cell) => cut(cell, chars))
  const height = Math.max(1, ...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, nth) => cells.map((pieces) => pieces[nth] ?? []))
}

/** Things that follow each other, in groups that are few and light enough; what is heavier by itself stands alone. */
function groups<T>(all: readonly T[], weightOf: (one: T) => Weight, most = STEP_BYTES - FRAME_BYTES): T[][] {
  const found: T[][] = []
  let bytes = 0
  for (const one of all) {
    const last = found[found.length - 1]
    const more = bytesOf(weightOf(one))
    if (last && last.length < CHILDREN && bytes + more <= most) {
      last.push(one)
      bytes += more
    } else {
      found.push([one])
      bytes = more
    }
  }
  return found
}

/** A line in stretches of at most so many characters and looks, cut behind a sentence where there is one; an empty line stays one. */
function cut(runs: readonly ComparedRun[], chars: number): ComparedRun[][] {
  const found: ComparedRun[][] = [[]]
  let room = chars
  const goOn = (): void => {
    found.push([])
    room = chars
  }
  for (const run of runs) {
    let rest = run.text
    while (rest !== '') {
      if (room === 0 || (found[found.length - 1]?.length ?? 0) >= RUNS_TOGETHER) goOn()
      const part = beginning(rest, room)
      if (part !== '') found[found.length - 1]?.push({ ...run, text: part })
      rest = rest.slice(part.length)
      room -= part.length
      if (rest !== '') goOn()
    }
  }
  return found
}

/** All of a text that fits, or what of it ends with a sentence, or else as much as there is room for: never half of a character. */
function beginning(text: string, room: number): string {
  if (text.length <= room) return text
  const within = text.slice(0, room)
  const end = Math.max(...['。', '\n', '；', '！', '？'].map((mark) => within.lastIndexOf(mark))) + 1
  if (end > 0) return within.slice(0, end)
  return /[\uD800-\uDBFF]$/.test(within) ? within.slice(0, -1) : within
}
