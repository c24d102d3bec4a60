export type Cell = string | number | null

/** A table that leaves as a file. Rows come one by one, so that none has to be held longer than it takes to write it. */
export interface Sheet {
  /** What it is of and as of when: lines above the table. */
  about: readonly string[]
  columns: readonly { name: string; width: number }[]
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
}

/** Letters that make a spreadsheet take a text for a formula or a command. */
const ACTIVE = /^[=+\-@\t\r\n]/

/** A text that stays a text when a spreadsheet opens it: names and reasons are typed in by people. */
export const inert = (text: string): string => (ACTIVE.test(text) ? `'${text}` : text)

export const inertCell = (cell: Cell): Cell => (typeof cell === 'string' ? inert(cell) : cell)

/** One line of CSV with its line end (RFC 4180): quoted where it must be. */
export function csvLine(cells: readonly Cell[]): string {
  const quoted = cells.map((cell) => {
    const text = cell === null ? '' : String(inertCell(cell))
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
  })
  return `${quoted.join(',')}\r\n`
}

/** Without it a spreadsheet takes the Chinese of a CSV for another encoding. */
export const BOM = '\ufeff'
