import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import type { CheckRow } from '../../../src/contract/star-replies'
import { SELF_CHECKS_PAGE } from '../../../src/domain/limits'
import { deedsOn } from '../../../src/domain/permissions/can'
import { countOf } from '../../../src/domain/stars/standing'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { findVenues, type Venue } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import { findAllCriteria, type KeptCriteria } from '../../shared/stars/criteria.repo'
import { checksWithin, countChecks, type CheckFacts } from '../../shared/stars/self-checks.repo'
import { factsOf } from '../facts'
import type { Loaders } from '../targets'

type Checks = Handler<Contract['stars']['checks'], Context, Loaders>

const KEYS = v.strictTuple([INSTANT, v.string()])

export const checks: Checks = async ({ orgId, which, cursor }, { actor, now }, on) => {
  const [at, id] = keysIn(cursor, KEYS) ?? []
  const after = at === undefined || id === undefined ? null : { at: new Date(at), id }
  const [found, waiting, who] = await Promise.all([
    checksWithin({ orgId, state: which }, after, SELF_CHECKS_PAGE + 1),
    countChecks(orgId, 'submitted'),
    actor(),
  ])
  const page = pageOf(found, SELF_CHECKS_PAGE, ({ _id, submittedAt }) => [submittedAt?.getTime() ?? 0, _id])
  const [venues, criteria] = await Promise.all([
    findVenues(page.rows.map(({ venueId }) => venueId)),
    findAllCriteria(page.rows.map(({ criteriaId }) => criteriaId)),
  ])
  return {
    rows: page.rows.flatMap((row) => rowOf(row, { venues, criteria, now })),
    next: page.next,
    waiting,
    may: deedsOn(who, on.orgId),
    now: now.toISOString(),
  }
}

interface Around {
  venues: readonly Venue[]
  criteria: readonly KeptCriteria[]
  now: Date
}

function rowOf(check: CheckFacts, { venues, criteria, now }: Around): CheckRow[] {
  const venue = venues.find(({ _id }) => _id === check.venueId)
  const text = criteria.find(({ _id }) => _id === check.criteriaId)?.text
  if (!venue || !text) return []
  return [
    {
      checkId: check._id,
      venue: { venueId: venue._id, name: venue.name },
      criteria: text.name,
      state: check.state,
      submittedAt: check.submittedAt?.toISOString() ?? null,
      decideUntil: text.decideUntil,
      open: countOf(text.items, factsOf(check), now).open,
      doubts: Object.values(check.doubts).filter(({ answer }) => answer === null).length,
      stars: check.given?.stars ?? null,
      validUntil: text.validUntil,
    },
  ]
}
