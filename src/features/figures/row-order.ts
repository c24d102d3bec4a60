import type { FigureCells } from '../../contract/figures'
import { isTold } from '../../domain/figures/told'

/** What rows can be ordered by. */
export type OrderKey = 'visits' | 'before' | 'activities' | 'talks' | 'people'

/** Null is the order in which they come: by the codes of districts, or month by month. */
export type RowOrder = { by: OrderKey; rising: boolean } | null

/** What the next tap on a column's head leads to: the highest first, the other way round, then as they come. */
export function orderAfter(order: RowOrder, by: OrderKey): RowOrder {
  if (order?.by !== by) return { by, rising: false }
  return order.rising ? null : { by, rising: true }
}

/** The rows in an order. What is not told comes last and as it came: its place would tell of it. */
export function inOrder<T extends FigureCells>(rows: readonly T[], order: RowOrder): T[] {
  if (order === null) return [...rows]
  const { by, rising } = order
  const numbered = rows.flatMap((row) => {
    const value = row[by]
    return isTold(value) ? [{ row, value }] : []
  })
  const turned = rising ? 1 : -1
  const without = rows.filter((row) => !isTold(row[by]))
  return [...numbered.sort((a, b) => turned * (a.value - b.value)).map(({ row }) => row), ...without]
}
