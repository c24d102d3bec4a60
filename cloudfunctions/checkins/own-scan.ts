import type { ScanRow } from '../../src/contract/checkin-replies'
import { mac } from '../kit/sign'
import { noteScan, type Scan } from '../shared/checkins/scans.repo'
import { findSession } from '../shared/checkins/sessions.repo'
import { areScansKept, type SessionFacts } from '../shared/checkins/session'
import type { Context } from '../shared/people/context'
import { takeFailed } from './member-gates'

/** What somebody scanned or typed themselves at a session. */
export interface Tried {
  session: SessionFacts
  how: Extract<ScanRow['how'], 'code' | 'passcode'>
  /** What tells it from others: the code's MAC, or the digits. */
  what: string
  codeAt: Date | null
}

interface Came {
  outcome: Scan['outcome']
  reason: string | null
  personId: string | null
}

/**
 * The same thing from the same caller is the same scan, and a refusal stands beside what came of it later. Who it was and what was typed
 * can't be read from it.
 */
function scanIdOf({ session, how, what }: Tried, refusedFor: string | null, { callerKey }: Context): string {
  const hash = mac('scan', [session.id, how, what, callerKey(), refusedFor ?? ''].join('\n'))
  return `${session.id}_${hash.toString('base64url').slice(0, LETTERS)}`
}
const LETTERS = 22

const scanOf = ({ session, how, what, codeAt }: Tried, came: Came, at: Date): Omit<Scan, '_id'> => ({
  sessionId: session.id,
  at,
  how,
  // What was typed is kept nowhere.
  nonce: how === 'code' ? what : null,
  codeAt,
  ...came,
})

/** Notes a scan that came to something, once. */
export async function noteTried(tried: Tried, came: Came, context: Context): Promise<void> {
  if (!areScansKept(tried.session, context.now)) return
  await noteScan({ _id: scanIdOf(tried, null, context), ...scanOf(tried, came, context.now) })
}

/** Notes one that was refused, with a word for why. TOO_MANY after 30 different ones within an hour: nothing is noted of the next */
export async function noteFailed(tried: Tried, reason: string, context: Context): Promise<void> {
  const { now, personId } = context
  const _id = scanIdOf(tried, reason, context)
  await takeFailed(_id, context)
  // It is thinned with the session's own document: of one that was never shown there is none, and nobody missed its code.
  const shown = areScansKept(tried.session, now) ? await findSession(tried.session.id) : null
  if (!shown || shown.thinAt === null) return
  await noteScan({ _id, ...scanOf(tried, { outcome: 'refused', reason, personId }, now) })
}
