import type { Attended } from '../../../src/contract/checkin-replies'
import type { Attendance } from './attendances.repo'
import { presentSession, type SessionFacts } from './session'

/** What somebody sees of their own check-in. */
export function presentAttended(session: SessionFacts, attendance: Attendance): Attended {
  const { state, at, madeAt, claim, proof, range, by, leftAt } = attendance
  return {
    session: presentSession(session),
    state,
    at: at.toISOString(),
    receivedAt: (claim?.receivedAt ?? madeAt).toISOString(),
    proof,
    range,
    byHand: by && { by: by.name, reason: by.reason },
    leftAt: leftAt?.toISOString() ?? null,
    counts: session.activity !== null && (session.activity.counts ?? 'none') !== 'none',
  }
}
