import type { KeptActivity } from '../../src/contract/keeping-replies'
import { unreachedIn } from '../../src/domain/homes/to-tell'
import type { KeptFacts } from '../shared/homes/kept-activities.repo'
import { presentActivity } from '../shared/homes/present-activity'
import type { Venue } from '../shared/homes/venues.repo'

/** An activity as its keeper sees it in lists: numbers, and nobody's name. */
export function presentKept(facts: KeptFacts, venue: Pick<Venue, '_id' | 'name'>, now: Date): KeptActivity {
  return {
    ...presentActivity(facts, { venue, mine: null, now }),
    present: 0,
    draft: facts.state === 'draft',
    unreached: unreachedIn(facts),
    absent: Object.keys(facts.absent).filter((ticketId) => !(ticketId in facts.gone)).length,
  }
}
