import { noteDeed } from '../shared/audit/audit.repo'
import { relist, relistBy } from '../shared/homes/relist'
import { changeVenue, findVenue, type Venue } from '../shared/homes/venues.repo'
import { decisionsOf, insertDecision, type Decision } from '../shared/stars/decisions.repo'
import { noteFinished } from '../shared/stars/self-checks.repo'

/** Times that it is written anew while others write the same. */
const ROUNDS = 5

/**
 * All that follows from a decision that stands: it is among the decisions, the venue bears its stars, the log has its row. Each step can be
 * repeated, so whoever meets a decision whose maker died goes on with it.
 */
export async function finishDecision(decision: Decision, { now }: { now: Date }): Promise<void> {
  await insertDecision(decision)
  await giveStars(decision.venueId, now)
  await noteDeed({
    _id: `decide-stars_${decision._id}`,
    actorId: decision.byId,
    deed: decision.corrects === null ? 'decide-stars' : 'correct-stars',
    orgId: decision.venueId,
    subject: decision._id,
    detail: String(decision.stars ?? 0),
    at: decision.decidedAt,
  })
  await relist(decision.venueId, now)
  await noteFinished(decision)
}

/** What stands in lists is what was decided last, with until when it is good. */
async function giveStars(venueId: string, now: Date): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const [venue, [newest]] = await Promise.all([findVenue(venueId), decisionsOf(venueId, 1)])
    if (!venue || !newest || isSame(venue.rated, ratedBy(newest))) return
    if (await changeVenue(venue, { rated: ratedBy(newest), relistAt: relistBy(now) })) return
  }
}

const ratedBy = ({ stars, validUntil }: Decision): Venue['rated'] =>
  stars === null ? null : { stars, until: validUntil }

const isSame = (one: Venue['rated'], other: Venue['rated']): boolean =>
  one?.stars === other?.stars && one?.until === other?.until
