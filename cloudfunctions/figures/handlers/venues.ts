import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { FIGURES_PAGE } from '../../../src/domain/limits'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { presentVenues, publishedRun } from '../../shared/figures/figures-of'
import { placesInOrder } from '../../shared/figures/figure-orders.repo'
import { venueFigures, venueFiguresAt } from '../../shared/figures/venue-figures.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Venues = Handler<Contract['figures']['venues'], Context, Loaders>

/** Of which count the page before was, and the last place on it; where they are ordered by a column, its number in that order. */
const place = v.strictTuple([v.pipe(v.number(), v.safeInteger()), v.pipe(v.number(), v.safeInteger())])

export const venues: Venues = async ({ orgId, month, district, order, cursor }) => {
  const keys = keysIn(cursor, place)
  const { run, key } = await publishedRun(month, keys?.[0] ?? null)
  const after = keys?.[1] ?? -1
  if (order !== null) {
    const places = await placesInOrder(key, orgId, { ...order, district })
    const found = await venueFiguresAt(key, orgId, places.slice(after + 1, after + 2 + FIGURES_PAGE))
    const { rows, next } = pageOf(found, FIGURES_PAGE, (row) => [run, places.indexOf(row.place)])
    return { rows: await presentVenues(rows), next }
  }
  const found = await venueFigures({ run: key, orgId, district, after, limit: FIGURES_PAGE + 1 })
  const { rows, next } = pageOf(found, FIGURES_PAGE, (row) => [run, row.place])
  return { rows: await presentVenues(rows), next }
}
