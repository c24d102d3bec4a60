import { isTold, type Told } from './told'

/** What rows can be ordered by. */
export const ORDER_KEYS = ['visits', 'before', 'activities', 'talks', 'people'] as const
export type OrderKey = (typeof ORDER_KEYS)[number]

/** By which column, and whether the least comes first. */
export interface ChosenOrder {
  by: OrderKey
  rising: boolean
}

/** What an order is made of. */
export type Ordered = Record<OrderKey, Told | null>

/** Rows by a column, the highest first, and those of which nothing is told in it, as they came: a place among the others would tell of them. */
export function byColumn<T extends Ordered>(rows: readonly T[], by: OrderKey): { told: T[]; rest: T[] } {
  const told = rows.flatMap((row) => {
    const value = row[by]
    return isTold(value) ? [{ row, value }] : []
  })
  return {
    told: told.sort((a, b) => b.value - a.value).map(({ row }) => row),
    rest: rows.filter((row) => !isTold(row[by])),
  }
}

/** The one order or the other way round; what is not told is last either way. */
export const turned = <T>({ told, rest }: { told: readonly T[]; rest: readonly T[] }, rising: boolean): T[] => [
  ...(rising ? [...told].reverse() : told),
  ...rest,
]
