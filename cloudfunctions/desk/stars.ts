import type { WaitingStars } from '../../src/contract/desk'
import { addDays, dayStart, justBefore, type Day } from '../../src/domain/time'
import { venueNames } from '../shared/homes/venues.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import { findAllCriteria } from '../shared/stars/criteria.repo'
import { checksWithin, countChecks } from '../shared/stars/self-checks.repo'
import { earliest, together, type Part } from './group'

/** Star self-checks below some levels that wait for a decision. */
export async function starsBelow(orgs: readonly Org[], rows: number): Promise<Part<WaitingStars>> {
  // Of a level and one below it, what is below both is told once.
  const outer = orgs.filter(({ _id, path }) => !orgs.some((other) => other._id !== _id && path.includes(other._id)))
  return together(await Promise.all(outer.map((org) => starsAt(org, rows))), rows)
}

async function starsAt({ _id: orgId }: Org, rows: number): Promise<Part<WaitingStars>> {
  const [count, found] = await Promise.all([
    countChecks(orgId, 'submitted'),
    checksWithin({ orgId, state: 'submitted' }, null, rows),
  ])
  if (found.length === 0) return { count, rows: [], since: null }
  const [names, criteria] = await Promise.all([
    venueNames(found.map(({ venueId }) => venueId)),
    findAllCriteria(found.map(({ criteriaId }) => criteriaId)),
  ])
  const until = new Map(criteria.map(({ _id, text }) => [_id, endOf(text.decideUntil)]))
  return {
    count,
    rows: found.flatMap(({ _id: checkId, venueId, criteriaId, submittedAt: at }) => {
      const [name, by] = [names.get(venueId)?.name, until.get(criteriaId)]
      if (name === undefined || !by || !at) return []
      return [{ checkId, orgId, venue: { venueId, name }, at: at.toISOString(), until: by.toISOString() }]
    }),
    since: earliest(found.map(({ submittedAt }) => submittedAt)),
  }
}

/** The last instant of a day: what is to be decided up to a day is told by it. */
const endOf = (day: Day): Date => new Date(justBefore(dayStart(addDays(day, 1))))
