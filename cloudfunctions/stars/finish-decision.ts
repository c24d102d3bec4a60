import { noteDeed } from '../shared/audit/audit.repo'
import { relist, relistBy } from '../shared/homes/relist'
import { changeVenue, findVenue } from '../shared/homes/venues.repo'
import { decisionsOf, type Decision } from '../shared/stars/decisions.repo'
import { changeCheck, findCheck } from '../shared/stars/self-checks.repo'

/** Times that it is written anew while others write the same. */
const ROUNDS = 5

/**
 * All that follows from a decision that stands: its self-check is decided, the venue bears its stars, the log has its row. Each step can be
 * repeated, so whoever meets a decision whose maker died goes on with it.
 */
export async function finishDecision(decision: Decision, { now }: { now: Date }): Promise<void> {
  await closeCheck(decision)
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
}

async function closeCheck({ checkId, checkVersion }: Decision): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const check = await findCheck(checkId)
    if (!check) return
    // Done already, by whoever repeats this.
    if (check.version > checkVersion && check.state === 'decided') return
    if (await changeCheck(check, { state: 'decided', returned: null })) return
  }
}

/** What stands in lists is what was decided last. */
async function giveStars(venueId: string, now: Date): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const [venue, [newest]] = await Promise.all([findVenue(venueId), decisionsOf(venueId, 1)])
    if (!venue || !newest || venue.stars === newest.stars) return
    if (await changeVenue(venue, { stars: newest.stars, relistAt: relistBy(now) })) return
  }
}
