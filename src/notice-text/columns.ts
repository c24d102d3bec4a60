import { textOfRuns, type Run } from '../domain/notices/document'

/** Least and most characters that a column is made wide for: a date or a short name stays on one line, a sentence wraps. */
const NARROWEST = 2
const WIDEST = 10
/** The first column stays in sight while the others are moved sideways, so it must leave room for them; a date with its weekday fits. */
const FIRST_WIDEST = 8

/** How wide the columns of a table are drawn, in characters of its text. */
export function columnsOf(rows: readonly (readonly (readonly Run[])[])[]): number[] {
  const count = Math.max(0, ...rows.map(({ length }) => length))
  return Array.from({ length: count }, (_, nth) => {
    const longest = Math.max(0, ...rows.map((row) => widthOf(textOfRuns(row[nth] ?? []))))
    return Math.min(nth === 0 ? FIRST_WIDEST : WIDEST, Math.max(NARROWEST, Math.ceil(longest)))
  })
}

/** Of the longest line, in full-width characters: letters and figures are about half as wide. */
const widthOf = (text: string): number =>
  Math.max(
    ...text
      .split('\n')
      .map((line) => [...line].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2e80 ? 0.6 : 1), 0)),
  )
