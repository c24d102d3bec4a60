import { KEEPING_DAYS } from '../../../src/domain/limits'
import { DAY_MS, ms } from '../../../src/domain/time'
import { noteDeed } from '../audit/audit.repo'
import { endRole, insertRole } from '../people/roles.repo'
import { noteMoved, type HandOver } from './hand-overs.repo'

/**
 * Moves the roles of a hand-over that was accepted: the new keeper has theirs before the former one loses any, so that the venue is never
 * without. Each step is the same when it is done again, and a row that was ended since is not begun anew, so that whoever repeats it or
 * goes on with it after a death changes nothing else.
 */
export async function finishHandOver(handOver: HandOver, now: Date): Promise<boolean> {
  const { _id: venueId, from, to, at, answeredAt, ends } = handOver
  const since = answeredAt ?? now
  const _id = `keeper_${venueId}_handed_${ms(at)}`
  // The log first: no change stands without its row.
  await noteDeed({
    _id: `take-over_${_id}`,
    actorId: to.personId,
    deed: 'take-over',
    orgId: venueId,
    subject: from.personId,
    detail: '',
    at: since,
  })
  await insertRole({
    _id,
    holderId: to.personId,
    orgId: venueId,
    role: 'keeper',
    until: new Date(ms(since) + KEEPING_DAYS * DAY_MS),
  })
  for (const one of ends) await endRole(one, now)
  return noteMoved(handOver)
}
