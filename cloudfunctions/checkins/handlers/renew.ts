import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { RENEWALS_MAX } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { openSession } from '../../shared/checkins/session'
import { noteRenewal } from '../../shared/checkins/sessions.repo'
import type { Context } from '../../shared/people/context'
import { keptSession, keptSessions } from '../kept-sessions'
import type { Loaders } from '../targets'

type Renew = Handler<Contract['checkins']['renew'], Context, Loaders>

export const renew: Renew = async ({ version }, { personId, now }, on) => {
  const { session } = on.sessionId
  const opened = await openSession(session, now)
  if (opened.renewedAt.length === version) {
    if (version >= RENEWALS_MAX) throw new AppError('TOO_MANY', `这一场的口令已经换过 ${RENEWALS_MAX} 次，不能再换`)
    // Of two who ask at once one renews, and both get what is new.
    await noteRenewal(opened, now)
  }
  // By the version: a repeat writes the row that a death has left out.
  await noteDeed({
    _id: `renew-code_${session.id}_${version + 1}`,
    actorId: personId,
    deed: 'renew-code',
    orgId: session.venue._id,
    subject: session.id,
    detail: String(version + 1),
    at: now,
  })
  const kept = await keptSessions(session.venue, now)
  if (kept.sessions.some(({ sessionId }) => sessionId === session.id)) return kept
  return { ...kept, sessions: [...kept.sessions, await keptSession(session, now)] }
}
