import type { Page } from 'playwright-core'

/** The table in sight on a desk: its head, the sum below that, then the rows. */
export function deskTable(page: Page) {
  const table = page.getByRole('table').locator('visible=true')
  const lines = table.getByRole('row')
  const cellsOf = (nth: number): Promise<string[]> => lines.nth(nth).getByRole('cell').allInnerTexts()
  return {
    table,
    lines,
    sum: () => cellsOf(1),
    rows: async (): Promise<string[][]> => {
      const count = await lines.count()
      return Promise.all(Array.from({ length: count - 2 }, (_, i) => cellsOf(2 + i)))
    },
  }
}

/** Both numbers of a cell such as 1,204 / 1,728. */
export const partsOf = (text = ''): number[] => text.replaceAll(',', '').split(' / ').map(Number)
