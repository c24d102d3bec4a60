import type { KeptActivity } from '../../src/contract/keeping-replies'
import { spanOfActivity } from '../../src/domain/checkins/session'
import { unreachedIn } from '../../src/domain/homes/to-tell'
import { countPresent } from '../shared/checkins/attendances.repo'
import type { KeptFacts } from '../shared/homes/kept-activities.repo'
import { presentActivity } from '../shared/homes/present-activity'
import type { Venue } from '../shared/homes/venues.repo'

interface Seen {
  venue: Pick<Venue, '_id' | 'name'>
  /** People who are here. */
  present: number
  now: Date
}

/** An activity as its keeper sees it in lists: numbers, and nobody's name. */
export function presentKept(facts: KeptFacts, { venue, present, now }: Seen): KeptActivity {
  return {
    ...presentActivity(facts, { venue, mine: null, now }),
    present,
    draft: facts.state === 'draft',
    unreached: unreachedIn(facts),
    absent: Object.keys(facts.absent).filter((ticketId) => !(ticketId in facts.gone)).length,
  }
}

/** How many are here: nobody is asked for before people check in. */
export async function presentAt(facts: KeptFacts, now: Date): Promise<number> {
  const begun = facts.state !== 'draft' && spanOfActivity(facts).opensAt <= now
  return begun ? countPresent(facts._id) : 0
}
