import { AppError } from '../../src/contract/errors'
import { KEEPING_FLAWS, keepingOf, type Keeping } from '../../src/domain/stars/deciding'
import type { Context } from '../shared/people/context'
import { everHeld } from '../shared/people/roles.repo'
import type { KeptVisit, SelfCheck } from '../shared/stars/self-checks.repo'

type Caller = Pick<Context, 'personId' | 'now'>

/** Whether the caller keeps a venue, or kept it in the days that are decided about, whatever else they are. */
export async function keepingAt(
  check: Pick<SelfCheck, 'venueId' | 'figuresAt'>,
  { personId, now }: Caller,
): Promise<Keeping | null> {
  return keepingOf(personId === null ? [] : await everHeld(personId), check, now)
}

/** FORBIDDEN: nobody decides on a venue that they keep or have kept, nor adds to what is decided by. */
export async function assertNotOwn(check: Pick<SelfCheck, 'venueId' | 'figuresAt'>, caller: Caller): Promise<void> {
  const keeping = await keepingAt(check, caller)
  if (keeping !== null) throw new AppError('FORBIDDEN', KEEPING_FLAWS[keeping])
}

/**
 * The visits with those people alone who may decide now: who was there for the committee and keeps the venue since, or kept it in the days
 * that are decided about, is none of the two that four stars need.
 */
export async function countingVisits(
  check: Pick<SelfCheck, 'venueId' | 'figuresAt' | 'visits'>,
  now: Date,
): Promise<KeptVisit[]> {
  const people = [...new Set(check.visits.flatMap(({ by }) => by))]
  const keeping = await Promise.all(people.map((personId) => keepingAt(check, { personId, now })))
  const kept = new Set(people.filter((_, place) => keeping[place] !== null))
  return check.visits.map((visit) => ({ ...visit, by: visit.by.filter((id) => !kept.has(id)) }))
}
