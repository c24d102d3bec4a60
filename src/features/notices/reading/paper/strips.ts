import { columnsOf } from '../../../../notice-text/columns'
import type { ShownPicture } from '../../../../contract/notices'
import { linesOf, type Line, type Measure } from './lines'
import type { Ink, Paper, PaperBlock } from './paper'

/** Something drawn, its place within what it belongs to. */
export type Mark =
  | { kind: 'words'; x: number; /** Of the baseline. */ y: number; words: string; size: number; bold: boolean }
  | { kind: 'frame'; x: number; y: number; width: number; height: number }
  | { kind: 'picture'; x: number; y: number; width: number; height: number; picture: ShownPicture }
  | { kind: 'code'; x: number; y: number; side: number }

/** What is never cut by the end of a page: a line of text, a row of a table, a picture. */
export interface Strip {
  height: number
  /** Above it, but not at the top of a page. */
  gap: number
  marks: Mark[]
  /** Never the last of a page: what comes next belongs to it. */
  holds: boolean
  /** What a page that begins with it says first: what the columns are. */
  head?: Strip
}

/** Of an A4 page in points, without its margins. */
export const ROOM = { width: 487, height: 728 }

const TEXT = { size: 12, high: 20 }
const SMALL = { size: 10, high: 16 }
const INDENT = 22
const CELL_PAD = 4
const PICTURE_MOST = 320
/** Points of a pixel of a picture that is shown as large as it is. */
const POINTS = 0.75
const CODE = 110

interface Setting {
  size: number
  high: number
  align?: 'left' | 'center' | 'right'
  indent?: number
  gap?: number
  bold?: boolean
  /** All of it, to what comes next: a title, a heading. */
  holds?: boolean
}

/** All that stands on paper, from top to bottom. */
export function stripsOf({ title, mark, source, date, blocks }: Paper, codeWords: string, measure: Measure): Strip[] {
  const set = (runs: readonly Ink[], setting: Setting) => paragraph(runs, setting, measure)
  const small = { ...SMALL, align: 'center', gap: 4, holds: true } as const
  return [
    ...set([{ text: title }], { size: 20, high: 30, align: 'center', bold: true, holds: true }),
    ...(mark === '' ? [] : set([{ text: mark }], { ...small, bold: true })),
    ...set([{ text: `${source}　${date}` }], small),
    { height: 1, gap: 10, holds: true, marks: [{ kind: 'frame', x: 0, y: 0, width: ROOM.width, height: 0 }] },
    ...blocks.flatMap((block, nth) => ofBlock(block, nth === 0 ? 14 : 6, measure)),
    code(codeWords, measure),
  ]
}

function ofBlock(block: PaperBlock, gap: number, measure: Measure): Strip[] {
  switch (block.kind) {
    case 'heading': {
      const size = block.level === 1 ? 14 : 12.5
      return paragraph(block.runs, { size, high: 22, gap: 14, bold: true, holds: true }, measure)
    }
    case 'paragraph':
      return paragraph(block.runs, { ...TEXT, align: block.align, gap }, measure)
    case 'item': {
      const strips = paragraph(block.runs, { ...TEXT, indent: INDENT, gap }, measure)
      const bullet = words(block.mark, { x: 0, y: 0, ...TEXT })
      strips[0]?.marks.unshift(bullet)
      return strips
    }
    case 'table':
      return ofTable(block, gap + 4, measure)
    case 'picture':
      return [ofPicture(block)]
  }
}

/** Its lines, of which neither the first nor the last stands alone on a page. */
function paragraph(runs: readonly Ink[], setting: Setting, measure: Measure): Strip[] {
  const { size, high, align = 'left', indent = 0, gap = 0, bold = false, holds = false } = setting
  const room = ROOM.width - indent
  const lines = linesOf(bold ? runs.map((run) => ({ ...run, bold })) : runs, size, { room, measure })
  return lines.map((line, nth) => {
    const free = Math.max(0, room - line.width)
    const x = indent + (align === 'left' ? 0 : align === 'right' ? free : free / 2)
    const together = lines.length > 1 && (nth === 0 || nth === lines.length - 2)
    return {
      height: high,
      gap: nth === 0 ? gap : 0,
      holds: holds || together,
      marks: marksOf(line, { x, y: 0, size, high }),
    }
  })
}

interface Place {
  x: number
  y: number
  size: number
  high: number
}

const words = (text: string, { x, y, size, high }: Place, bold = false): Mark => ({
  kind: 'words',
  x,
  y: y + (high + 0.72 * size) / 2,
  words: text,
  size,
  bold,
})

function marksOf({ stretches }: Line, place: Place): Mark[] {
  let { x } = place
  return stretches.map((one) => {
    const mark = words(one.words, { ...place, x }, one.bold)
    x += one.width
    return mark
  })
}

/** Row by row; one that is higher than a page goes on in further ones. */
function ofTable({ headed, rows }: Extract<PaperBlock, { kind: 'table' }>, gap: number, measure: Measure): Strip[] {
  const shares = columnsOf(rows).map((chars) => chars + 1)
  const whole = shares.reduce((sum, one) => sum + one, 0)
  const widths = shares.map((share) => (ROOM.width * share) / whole)
  const [first, ...others] = rows.map((row, nth) => ofRow(row, { widths, bold: headed && nth === 0, measure }))
  if (!first) return []
  const [top, ...more] = first
  const head = headed && top && more.length === 0 && top.height <= ROOM.height / 4 ? top : undefined
  const body = [...(head ? [] : first), ...others.flat()].map((strip) => (head ? { ...strip, head } : strip))
  const strips = head ? [{ ...head, holds: body.length > 0 }, ...body] : body
  return strips.map((strip, nth) => (nth === 0 ? { ...strip, gap } : strip))
}

interface Columns {
  widths: number[]
  bold: boolean
  measure: Measure
}

/** Lines of a row that are together on a page, below a head. */
const ROW_LINES = Math.floor((ROOM.height * 0.75 - 2 * CELL_PAD) / SMALL.high)

function ofRow(row: readonly Ink[][], { widths, bold, measure }: Columns): Strip[] {
  const cells = widths.map((width, nth) => {
    const runs = row[nth] ?? []
    const room = Math.max(1, width - 2 * CELL_PAD)
    return linesOf(bold ? runs.map((run) => ({ ...run, bold })) : runs, SMALL.size, { room, measure })
  })
  const most = Math.max(1, ...cells.map(({ length }) => length))
  return Array.from({ length: Math.ceil(most / ROW_LINES) }, (_, part) => {
    const from = part * ROW_LINES
    const height = Math.min(ROW_LINES, most - from) * SMALL.high + 2 * CELL_PAD
    let left = 0
    const marks = cells.flatMap((lines, nth): Mark[] => {
      const [x, width] = [left, widths[nth] ?? 0]
      left += width
      const inside = lines.slice(from, from + ROW_LINES)
      return [
        { kind: 'frame', x, y: 0, width, height },
        ...inside.flatMap((line, at) => marksOf(line, { x: x + CELL_PAD, y: CELL_PAD + at * SMALL.high, ...SMALL })),
      ]
    })
    return { height, gap: 0, holds: false, marks }
  })
}

/** As large as it is, as far as there is room. */
function ofPicture(picture: ShownPicture): Strip {
  const [wide, high] = [Math.max(1, picture.width) * POINTS, Math.max(1, picture.height) * POINTS]
  const scale = Math.min(1, ROOM.width / wide, PICTURE_MOST / high)
  // In the place of one that can't be had, a line says so.
  const [width, height] = picture.url === '' ? [ROOM.width, 28] : [wide * scale, high * scale]
  const x = (ROOM.width - width) / 2
  return { height, gap: 8, holds: false, marks: [{ kind: 'picture', x, y: 0, width, height, picture }] }
}

function code(said: string, measure: Measure): Strip {
  const under = { size: 9, high: 14 }
  const x = (ROOM.width - measure(said, { size: under.size, bold: false })) / 2
  return {
    height: CODE + 8 + under.high,
    gap: 20,
    holds: false,
    marks: [{ kind: 'code', x: ROOM.width / 2, y: 0, side: CODE }, words(said, { x, y: CODE + 8, ...under })],
  }
}
