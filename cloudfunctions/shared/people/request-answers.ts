import { named } from '../../../src/domain/people/names'
import { noteDeed } from '../audit/audit.repo'
import { noteRosterChange } from '../orgs/orgs.repo'
import { countAdded } from './count-added'
import { dropRequest, noteCounted, requestsOf, type JoinRequest } from './join-requests.repo'
import { unlock } from './locks.repo'
import { insertRosterRow } from './roster.repo'

/** Does what an answer asks for and is not done yet: the row that it adds to the roster and is counted by, and its row of the log. Repeating it changes nothing. */
export async function settleAnswer(request: JoinRequest): Promise<void> {
  const { askId, branchId, name, state, memberId, adds, reason, answeredBy, answeredAt, counted = false } = request
  if (answeredAt === null) return
  const row = { branchId, name, number: '', joinedLeague: null, personId: null }
  if (memberId !== null && adds !== null && !counted) {
    if (await insertRosterRow(named({ ...row, _id: memberId, standing: adds })))
      await noteRosterChange(branchId, answeredAt)
    // Also where the row is there already: whoever has added it may have died before it was counted.
    await countAdded(branchId, answeredAt)
    await noteCounted(request)
  }
  await noteDeed({
    _id: `answer-request_${askId}`,
    actorId: answeredBy,
    deed: 'answer-request',
    orgId: branchId,
    subject: memberId ?? askId,
    detail: reason ?? (adds === null ? state : 'added'),
    at: answeredAt,
  })
}

/**
 * Forgets all that a person has asked: it was taken back, or who has joined has nothing pending any more. Whom a secretary has passed to a
 * row after an undone joining has no more to be kept from it.
 */
export async function forgetRequests(personId: string): Promise<void> {
  for (const request of await requestsOf(personId)) {
    await settleAnswer(request)
    if (request.memberId !== null) await unlock(`${request.memberId}_${personId}`)
    await dropRequest(request._id)
  }
}
