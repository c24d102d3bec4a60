import { timingSafeEqual } from 'node:crypto'
import { judgeClaim, type ScanTime, type Verdict } from '../../src/domain/checkins/claim'
import { sessionMac, stepStart, STEP_MS, type SessionCode } from '../../src/domain/checkins/code'
import { hmac, sessionKeyOf } from '../shared/checkins/hmac'
import { sessionsTagged, type Session } from '../shared/checkins/sessions.repo'

/** A rotating code of which session it is. */
export interface Rotating {
  code: SessionCode
  session: Session
  /** By the key of which version it was made. Null where by none: it names a session, and is forged. */
  version: number | null
}

/** Finds the session of a code, by its tag, and the key that made it; null where no session has ever been shown under that tag. */
export async function findRotating(code: SessionCode): Promise<Rotating | null> {
  const tagged = await sessionsTagged(code.tag)
  for (const session of tagged) {
    const version = versionOf(code, session)
    if (version !== null) return { code, session, version }
  }
  const [session] = tagged
  return session ? { code, session, version: null } : null
}

/** The newest first: nearly all are of that. */
function versionOf(code: SessionCode, { _id: sessionId, venueId, tag, renewedAt }: Session): number | null {
  for (let version = renewedAt.length; version >= 0; version--) {
    const key = sessionKeyOf(sessionId, version)
    if (isSame(sessionMac({ venueId, sessionId, tag, key }, code, hmac), code.mac)) return version
  }
  return null
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** What a claim with a true code is worth: one that was made anew since waits for the keeper, but for the step in which that was done. */
export function verdictOn({ code, session, version }: Rotating, scanned: ScanTime | null, now: Date): Verdict {
  const verdict = judgeClaim(code, scanned, now)
  const renewedAt = version === null ? undefined : session.renewedAt[version]
  const replaced = renewedAt && stepStart(code.step, STEP_MS).getTime() >= renewedAt.getTime() + STEP_MS
  return replaced && verdict === 'counts' ? 'waits' : verdict
}
