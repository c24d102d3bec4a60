import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { ACTIVITIES_PAGE } from '../../../src/domain/limits'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { activitiesAt } from '../../shared/homes/listed-activities'
import { findVenue } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import { presentCards } from '../present-held'
import type { Loaders } from '../targets'

type Activities = Handler<Contract['homes']['activities'], Context, Loaders>

/** The end of the last row and its id. */
const KEYS = v.strictTuple([INSTANT, v.string()])

export const activities: Activities = async ({ venueId, which, cursor }, { now, personId }) => {
  const keys = keysIn(cursor, KEYS)
  const after = keys && { endsAt: new Date(keys[0]), id: keys[1] }
  if (!(await findVenue(venueId))) throw new AppError('NOT_FOUND', '没有找到这个青年之家')
  const found = await activitiesAt(venueId, { which, now, after, limit: ACTIVITIES_PAGE + 1 })
  const page = pageOf(found, ACTIVITIES_PAGE, ({ endsAt, _id }) => [endsAt.getTime(), _id])
  return { rows: await presentCards(page.rows, { personId, now }), next: page.next, now: now.toISOString() }
}
