import { observable, type ObservableMap } from 'mobx'
import type { OverviewRow } from '../../../contract/boards'
import type { Session } from '../../../stores/session'

/** What the organisations of a level can be ordered by. */
export type RowKey = 'name' | 'rate' | 'coverage' | 'last'

/** Null is the order of the tree, as the committee lists them. */
export type RowOrder = { by: RowKey; rising: boolean } | null

/** Names from the first on, numbers from the highest: what who sorts looks for. */
export const firstOrder = (by: RowKey): NonNullable<RowOrder> => ({ by, rising: by === 'name' })

/** Whether an order runs the other way than it does at first. */
export const isTurned = (order: RowOrder): boolean => order !== null && order.rising !== firstOrder(order.by).rising

/** What the next tap on a column's head leads to: the other way round, then the tree again. */
export function orderAfter(order: RowOrder, by: RowKey): RowOrder {
  if (order?.by !== by) return firstOrder(by)
  return isTurned(order) ? null : { by, rising: !order.rising }
}

const NUMBERS: Record<Exclude<RowKey, 'name'>, (row: OverviewRow) => number | null> = {
  rate: ({ rate }) => rate.percent,
  coverage: ({ isBranch, coverage }) => (isBranch ? null : coverage.percent),
  last: ({ last }) => last,
}

/** The rows in an order; who has no such number comes last either way. */
export function inOrder(rows: readonly OverviewRow[], order: RowOrder): OverviewRow[] {
  if (order === null) return [...rows]
  const { by, rising } = order
  const turned = rising ? 1 : -1
  if (by === 'name') return [...rows].sort((a, b) => turned * a.org.name.localeCompare(b.org.name, 'zh-CN'))
  const numbered = rows.flatMap((row) => {
    const value = NUMBERS[by](row)
    return value === null ? [] : [{ row, value }]
  })
  const without = rows.filter((row) => NUMBERS[by](row) === null)
  return [...numbered.sort((a, b) => turned * (a.value - b.value)).map(({ row }) => row), ...without]
}

const CHOSEN = new WeakMap<object, ObservableMap<string, RowOrder>>()

/** The orders that people of this phone have chosen, by person: each keeps theirs on every level, as long as the app runs. */
export function chosenOrders(session: Session): ObservableMap<string, RowOrder> {
  const chosen = CHOSEN.get(session) ?? observable.map<string, RowOrder>({}, { deep: false })
  CHOSEN.set(session, chosen)
  return chosen
}
