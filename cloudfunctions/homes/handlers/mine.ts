import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { ACTIVITIES_PAGE, SEATING_KEPT_DAYS } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import type { ActivityFacts } from '../../shared/homes/activities.repo'
import { activitiesOf, type After } from '../../shared/homes/listed-activities'
import type { Context } from '../../shared/people/context'
import { presentHeld } from '../present-held'
import type { Loaders } from '../targets'

type MineHandler = Handler<Contract['homes']['mine'], Context, Loaders>

/** Whether the last row is over, its end, and its id. */
const KEYS = v.strictTuple([v.picklist([0, 1]), INSTANT, v.string()])

export const mine: MineHandler = async ({ cursor }, { now, personId }) => {
  const keys = keysIn(cursor, KEYS)
  const after = keys && { endsAt: new Date(keys[1]), id: keys[2] }
  const found = personId === null ? [] : await held(personId, { now, over: keys?.[0] === 1, after })
  const page = pageOf(found, ACTIVITIES_PAGE, ({ endsAt, _id }) => [endsAt > now ? 0 : 1, endsAt.getTime(), _id])
  return { rows: await presentHeld(page.rows, { personId, now }), next: page.next, now: now.toISOString() }
}

/** What is to come, and then what is over. */
async function held(
  personId: string,
  { now, over, after }: { now: Date; over: boolean; after: After | null },
): Promise<ActivityFacts[]> {
  const limit = ACTIVITIES_PAGE + 1
  const coming = over ? [] : await activitiesOf(personId, { since: now, until: null, after, limit })
  if (coming.length >= limit) return coming
  const since = new Date(now.getTime() - SEATING_KEPT_DAYS * DAY_MS)
  const past = { since, until: now, after: over ? after : null, limit: limit - coming.length }
  return [...coming, ...(await activitiesOf(personId, past))]
}
