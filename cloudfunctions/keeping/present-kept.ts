import type { KeptActivity } from '../../src/contract/keeping-replies'
import type { KeptFacts } from '../shared/homes/kept-activities.repo'
import { presentActivity } from '../shared/homes/present-activity'
import type { Venue } from '../shared/homes/venues.repo'

/** An activity as its keeper sees it in lists: numbers, and nobody's name. */
export function presentKept(facts: KeptFacts, venue: Pick<Venue, '_id' | 'name'>, now: Date): KeptActivity {
  return {
    ...presentActivity(facts, { venue, mine: null, now }),
    draft: facts.state === 'draft',
    unreached: unreachedOf(facts),
    absent: Object.keys(facts.absent).filter((ticketId) => !(ticketId in facts.gone)).length,
  }
}

/** People who are in and whom some message did not reach: each once, however many messages there were. */
function unreachedOf({ told, gone }: Pick<KeptFacts, 'told' | 'gone'>): number {
  const missed = Object.values(told).flatMap((outcomes) =>
    Object.entries(outcomes).flatMap(([ticketId, outcome]) => (outcome === 'none' ? [ticketId] : [])),
  )
  return new Set(missed.filter((ticketId) => !(ticketId in gone))).size
}
