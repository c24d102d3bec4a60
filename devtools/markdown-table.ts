/** Chinese characters and full-width marks take two columns of a terminal, which is how the formatter counts them. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

const widthOf = (text: string): number => [...text].reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0)

/** A table of Markdown, its first row the heads, with columns as wide as their widest cell: as the formatter leaves it. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const padded = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))
  const [head = '', ...body] = rows.map((row) => line(row.map(padded)))
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('')
}
