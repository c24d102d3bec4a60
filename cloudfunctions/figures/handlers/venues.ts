import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { FIGURES_PAGE } from '../../../src/domain/limits'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { presentVenues, publishedRun } from '../../shared/figures/figures-of'
import { venueFigures } from '../../shared/figures/venue-figures.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Venues = Handler<Contract['figures']['venues'], Context, Loaders>

/** Of which count the page before was, and the last place on it. */
const place = v.strictTuple([v.pipe(v.number(), v.safeInteger()), v.pipe(v.number(), v.safeInteger())])

export const venues: Venues = async ({ orgId, month, district, cursor }) => {
  const keys = keysIn(cursor, place)
  const { run, key } = await publishedRun(month, keys?.[0] ?? null)
  const after = keys?.[1] ?? -1
  const found = await venueFigures({ run: key, orgId, district, after, limit: FIGURES_PAGE + 1 })
  const { rows, next } = pageOf(found, FIGURES_PAGE, (row) => [run, row.place])
  return { rows: await presentVenues(rows), next }
}
