import type { HandingOver } from '../../src/contract/handing-over'
import { countLate } from '../shared/checkins/day-of-venue'
import { findHandOver, type HandOver } from '../shared/checkins/hand-overs.repo'
import { countComing } from '../shared/homes/activities.repo'
import { countDrafts } from '../shared/homes/kept-activities.repo'
import type { Venue } from '../shared/homes/venues.repo'
import type { Context } from '../shared/people/context'

/** Where the hand-over of a venue stands, for one of its keepers. Who it is between is named to those two alone. */
export async function presentHandOver(
  { _id, name }: Pick<Venue, '_id' | 'name'>,
  { known, personId, now }: Context,
): Promise<HandingOver> {
  const [handOver, activities, late, drafts] = await Promise.all([
    findHandOver(_id),
    countComing(_id, now),
    countLate(_id),
    countDrafts(_id),
  ])
  return {
    venue: { venueId: _id, name },
    from: known?.name ?? '',
    offer: handOver && presentOffer(handOver, personId, now),
    handed: { activities, late, drafts },
    now: now.toISOString(),
  }
}

function presentOffer(handOver: HandOver, personId: string | null, now: Date): HandingOver['offer'] {
  const { from, to, at, expiresAt } = handOver
  const named = personId === from.personId || personId === to.personId
  return {
    to: named ? to.name : '',
    branch: named ? to.branch : '',
    at: at.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: stateAt(handOver, now),
  }
}

/** Nothing has to be written for an offer to be over. */
export const stateAt = ({ state, expiresAt }: HandOver, now: Date): NonNullable<HandingOver['offer']>['state'] =>
  state === 'offered' && expiresAt <= now ? 'expired' : state
