import { command } from '../../kit/cloud'
import { findFacts, type ActivityFacts } from './activities.repo'

/** After which one a list goes on. */
export interface After {
  endsAt: Date
  id: string
}

const OUT = ['published', 'cancelled'] as const

/**
 * What is to come or under way at a venue, in the order of their ends, or what is over, the last first: also what was cancelled. Nothing
 * of who has signed up.
 */
export async function activitiesAt(
  venueId: string,
  { which, now, after, limit }: { which: 'coming' | 'past'; now: Date; after: After | null; limit: number },
): Promise<ActivityFacts[]> {
  const way = which === 'coming' ? 'asc' : 'desc'
  const side = which === 'coming' ? command.gt(now) : command.lte(now)
  const found = await Promise.all(OUT.map((state) => inOrder({ venueId, state }, { side, way, after, limit })))
  return found.flat().sort(byEnd(way)).slice(0, limit)
}

/** What somebody has signed up for: to come, in the order of their ends, or over since an instant, the last first. */
export const activitiesOf = (
  personId: string,
  { since, until, after, limit }: { since: Date; until: Date | null; after: After | null; limit: number },
): Promise<ActivityFacts[]> =>
  inOrder(
    { holders: personId },
    {
      side: until === null ? command.gt(since) : command.gt(since).and(command.lte(until)),
      way: until === null ? 'asc' : 'desc',
      after,
      limit,
    },
  )

interface Ordered {
  side: ReturnType<ReturnType<typeof command.gt>['and']>
  way: 'asc' | 'desc'
  after: After | null
  limit: number
}

/** By their ends and, of the same end, by id. Two queries where a page begins in the middle of those that end together. */
async function inOrder(where: object, { side, way, after, limit }: Ordered): Promise<ActivityFacts[]> {
  const beyond = <T>(value: T) => (way === 'asc' ? command.gt(value) : command.lt(value))
  const sort: [string, 'asc' | 'desc'][] = [
    ['endsAt', way],
    ['_id', way],
  ]
  if (after === null) return findFacts({ where: { ...where, endsAt: side }, sort, limit })
  const same = await findFacts({
    where: { ...where, endsAt: after.endsAt, _id: beyond(after.id) },
    sort: [['_id', way]],
    limit,
  })
  if (same.length >= limit) return same
  const rest = await findFacts({
    where: { ...where, endsAt: side.and(beyond(after.endsAt)) },
    sort,
    limit: limit - same.length,
  })
  return [...same, ...rest]
}

const byEnd = (way: 'asc' | 'desc') => (a: ActivityFacts, b: ActivityFacts) => {
  const order = a.endsAt.getTime() - b.endsAt.getTime() || (a._id < b._id ? -1 : 1)
  return way === 'asc' ? order : -order
}
