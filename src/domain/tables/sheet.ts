/** An instant is a real time where the format has one, as clocks in Shanghai show it. */
export type Cell = string | number | Date | null

export interface Column {
  name: string
  width: number
  /** What its cells are: text unless said. A share is 0..100 with one decimal. */
  of?: 'number' | 'share' | 'time'
}

/** A table that leaves as a file. Rows come one by one, so that none has to be held longer than it takes to write it. */
export interface Sheet {
  /** Of the page in a workbook; missing where it is of taking part. */
  name?: string
  /** What it is of and as of when: lines above the table. */
  about: readonly string[]
  columns: readonly Column[]
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
}
