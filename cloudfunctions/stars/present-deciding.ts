import type { DecidingCheck } from '../../src/contract/star-replies'
import { DECISIONS_TOLD } from '../../src/domain/limits'
import { deedsOn } from '../../src/domain/permissions/can'
import { computedStars } from '../../src/domain/stars/standing'
import type { Context } from '../shared/people/context'
import { decisionsOf } from '../shared/stars/decisions.repo'
import type { SelfCheck } from '../shared/stars/self-checks.repo'
import { factsOf, wholeOf } from './facts'
import { countingVisits, keepingAt } from './own-venue'
import { presentCheck } from './present-check'
import { presentDecision } from './present-decision'

/** A self-check for the committee that decides. */
export async function presentDeciding(check: SelfCheck, context: Context): Promise<DecidingCheck> {
  const { personId, now } = context
  const whole = await wholeOf(check)
  const [shown, actor, decisions, own, counting] = await Promise.all([
    presentCheck(whole, now),
    context.actor(),
    decisionsOf(check.venueId, DECISIONS_TOLD),
    keepingAt(check, context),
    countingVisits(check, now),
  ])
  return {
    check: shown,
    computed: computedStars(whole.criteria.text, factsOf(check), now),
    visits: check.visits.map(({ id, day, announced, note, by }, place) => ({
      visitId: id,
      day,
      announced,
      people: counting[place]?.by.length ?? 0,
      mine: personId !== null && by.includes(personId),
      note,
    })),
    decisions: decisions.map(presentDecision),
    own,
    may: deedsOn(actor, { path: check.path, ownerId: null }),
    now: now.toISOString(),
  }
}
