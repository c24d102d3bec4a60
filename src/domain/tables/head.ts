import type { Grid, ReadRow } from './grid'

/** A column of a kind of table, and the headings that it is known by. */
export interface KindColumn {
  field: string
  /** Its heading where it is written. */
  name: string
  needed: boolean
  example: string
  /** Other headings that people write for it. */
  also: readonly string[]
}

export interface FoundColumn {
  /** As it stands in the file. */
  heading: string
  /** Null where nothing is read from it. */
  field: string | null
}

export interface Head {
  /** One for each column of the sheet, in order. */
  columns: readonly FoundColumn[]
  /** What stands below it. */
  rows: readonly ReadRow[]
}

/** Rows with something in them among which the heading is looked for: above it stand a title and notes. */
const LOOKED_THROUGH = 20

/** What is said about a heading, and no part of it: （必填）, *, room and breaks, case and width. */
const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[（(【[].*?[）)】\]]/gs, '')
    .replace(/[\s*:：]+/g, '')
    .toLowerCase()

/**
 * Where the heading of a sheet is: the row in which most columns are known, the first of several. Each column is taken once, by the
 * first heading that means it. Null where no row names two of them, or all that are needed.
 */
export function findHead({ rows }: Pick<Grid, 'rows'>, columns: readonly KindColumn[]): Head | null {
  const tried = rows.slice(0, LOOKED_THROUGH).map((row, index) => ({ index, found: columnsOf(row, columns) }))
  const known = ({ found }: { found: readonly FoundColumn[] }): number =>
    found.filter(({ field }) => field !== null).length
  const best = tried.reduce<(typeof tried)[number] | null>(
    (so, one) => (known(one) > (so === null ? 0 : known(so)) ? one : so),
    null,
  )
  if (best === null) return null
  const enough = known(best) >= 2 || missingIn(best.found, columns).length === 0
  return enough ? { columns: best.found, rows: rows.slice(best.index + 1) } : null
}

function columnsOf({ cells }: ReadRow, columns: readonly KindColumn[]): FoundColumn[] {
  const taken = new Set<string>()
  return cells.map(({ text }) => {
    const key = headingKey(text)
    const column = key === '' ? undefined : columns.find(({ name, also }) => isOneOf(key, [name, ...also]))
    const field = column === undefined || taken.has(column.field) ? null : column.field
    if (field !== null) taken.add(field)
    return { heading: text.trim(), field }
  })
}

const isOneOf = (key: string, names: readonly string[]): boolean => names.some((name) => headingKey(name) === key)

/** Names of the needed columns that a heading has not. */
export const missingIn = (found: readonly FoundColumn[], columns: readonly KindColumn[]): string[] =>
  columns.filter(({ field, needed }) => needed && !found.some((one) => one.field === field)).map(({ name }) => name)
