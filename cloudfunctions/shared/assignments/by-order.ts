import * as v from 'valibot'
import type { Page } from '../../../src/contract/paging'
import { keysIn, pageOf } from '../../kit/paging'

/** Lists of assignments, and of what was done of them, go by the place among those of a kind: no two have the same. */
const KEYS = v.strictTuple([v.pipe(v.number(), v.integer())])

/** The place in the order before which a page begins; null for the newest. INVALID_INPUT */
export const orderIn = (cursor: string | null): number | null => keysIn(cursor, KEYS)?.[0] ?? null

/** A page of what was found when one more than `size` were asked for. */
export const pageByOrder = <T extends { order: number }>(found: readonly T[], size: number): Page<T> =>
  pageOf(found, size, ({ order }) => [order])
