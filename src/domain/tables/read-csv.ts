import { EMPTY_CELL, type Grid, type ReadCell } from './grid'

/** What stands between cells: the one of these that the first line has most of. */
const BETWEEN = [',', '\t', ';'] as const

/** The cells of a CSV as RFC 4180 reads them, with either line end; what is quoted goes on over lines. Rows are numbered by line of the table. */
export function readCsv(text: string, most: number): Grid {
  const between = betweenIn(text)
  const rows: { row: number; cells: ReadCell[] }[] = []
  let cells: string[] = []
  let row = 1
  let at = 0
  const endRow = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells: cells.map(cellOf) })
    cells = []
    row += 1
  }
  while (at < text.length && rows.length <= most) {
    const read = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, between)
    cells.push(read.cell)
    at = read.end
    const end = text[at]
    at += end === '\r' && text[at + 1] === '\n' ? 2 : 1
    if (end !== between) endRow()
  }
  if (cells.length > 0) endRow()
  return { name: '', rows, filled: 0 }
}

function betweenIn(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const counted = BETWEEN.map((sign) => ({ sign, times: first.split(sign).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).sign
}

interface Cut {
  cell: string
  /** Where what ends it stands. */
  end: number
}

function plainAt(text: string, at: number, between: string): Cut {
  let end = at
  while (end < text.length && text[end] !== between && text[end] !== '\r' && text[end] !== '\n') end += 1
  return { cell: text.slice(at, end), end }
}

/** From an opening quote: doubled ones are one. What stands between the closing one and the next cell is no cell's. */
function quotedAt(text: string, at: number): Cut {
  const pieces: string[] = []
  let from = at + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) return { cell: [...pieces, text.slice(from)].join(''), end: text.length }
    pieces.push(text.slice(from, close))
    if (text[close + 1] !== '"') return { cell: pieces.join(''), end: close + 1 }
    pieces.push('"')
    from = close + 2
  }
}

const cellOf = (text: string): ReadCell => (text === '' ? EMPTY_CELL : { text, formula: false })
