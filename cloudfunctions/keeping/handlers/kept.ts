import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { ACTIVITIES_PAGE } from '../../../src/domain/limits'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { keptOf, type KeptFacts, type KeptState } from '../../shared/homes/kept-activities.repo'
import { closedByNow } from '../../shared/homes/settled'
import type { Context } from '../../shared/people/context'
import { presentAt, presentKept } from '../present-kept'
import type { Loaders } from '../targets'

type Kept = Handler<Contract['keeping']['kept'], Context, Loaders>

const place = v.strictTuple([INSTANT, v.string()])

export const kept: Kept = async ({ which, cursor }, { now }, on) => {
  const { venue } = on.venueId
  const keys = keysIn(cursor, place)
  const states: readonly KeptState[] = which === 'drafts' ? ['draft'] : ['published', 'cancelled']
  const order = which === 'past' ? 'desc' : 'asc'
  const found = await Promise.all(
    states.map((state) =>
      keptOf({
        venueId: venue._id,
        state,
        after: which === 'coming' ? now : null,
        until: which === 'past' ? now : null,
        order,
        beyond: keys && { endsAt: new Date(keys[0]), id: keys[1] },
        limit: ACTIVITIES_PAGE + 1,
      }),
    ),
  )
  const inOrder = found.flat().sort((a, b) => (order === 'asc' ? 1 : -1) * compare(a, b))
  const { rows, next } = pageOf(inOrder, ACTIVITIES_PAGE, ({ endsAt, _id }) => [endsAt.getTime(), _id])
  const closed = await Promise.all(rows.map((one) => closedByNow(one, now)))
  const present = async (one: KeptFacts) => presentKept(one, { venue, present: await presentAt(one, now), now })
  return { rows: await Promise.all(closed.map(present)), next, now: now.toISOString() }
}

const compare = (a: KeptFacts, b: KeptFacts): number =>
  a.endsAt.getTime() - b.endsAt.getTime() || (a._id < b._id ? -1 : 1)
