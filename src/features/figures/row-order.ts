import type { FigureCells } from '../../contract/figures'
import { byColumn, turned, type ChosenOrder, type OrderKey } from '../../domain/figures/order'

/** Null is the order in which they come: by the codes of districts, or month by month. */
export type RowOrder = ChosenOrder | null

/** What the next tap on a column's head leads to: the highest first, the other way round, then as they come. */
export function orderAfter(order: RowOrder, by: OrderKey): RowOrder {
  if (order?.by !== by) return { by, rising: false }
  return order.rising ? null : { by, rising: true }
}

/** The rows in an order. What is not told comes last and as it came: its place would tell of it. */
export const inOrder = <T extends FigureCells>(rows: readonly T[], order: RowOrder): T[] =>
  order === null ? [...rows] : turned(byColumn(rows, order.by), order.rising)
