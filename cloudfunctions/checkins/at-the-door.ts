import type { Registered } from '../../src/contract/checkin-replies'
import { keptTime, type KeptTime } from '../../src/domain/checkins/kept-time'
import { lettersOfHash } from '../../src/domain/checkins/letters'
import { SURE_MS } from '../../src/domain/limits'
import { enter } from '../shared/checkins/attend'
import { countPresent, type Attendance } from '../shared/checkins/attendances.repo'
import { hmac } from '../shared/checkins/hmac'
import { assertKeeperAt } from '../shared/checkins/keeper-at'
import { noteScan, type Scan } from '../shared/checkins/scans.repo'
import { areScansKept, isNear, loadSession, openSession, type SessionFacts } from '../shared/checkins/session'
import type { Context } from '../shared/people/context'
import { presentRoll } from './roll-rows'
import { listedOf, readSignedUp, type SignedUp } from './signed-up'

/** What a keeper does at the door, as it was sent: it may have been done long before. */
export interface Done {
  sessionId: string
  /** By the keeper's phone. */
  at: string
  sure: boolean
  /** What was scanned or chosen, in a text that tells it from all else: what is sent again is the same. */
  what: string
}

/** A session that somebody keeps, or kept when they did something there. */
export interface Door {
  done: Done
  session: SessionFacts
  signedUp: SignedUp
  keeper: { personId: string; name: string }
  /** When it was done, as it is kept. */
  at: Date
  refused: Registered['refused']
  now: Date
}

/** Who kept the venue when it was done comes through, whoever keeps it now. FORBIDDEN */
export async function atTheDoor(done: Done, context: Context): Promise<Door> {
  const { now } = context
  const named = await loadSession(done.sessionId, context)
  const kept: KeptTime = named ? keptTime(named.session, done, now) : { at: now, refused: null }
  // By the time as it is kept: whoever had left before the session opened did nothing in it, whatever their phone says.
  const { session } = await assertKeeperAt(named, kept.at, context)
  return {
    done,
    session,
    signedUp: await readSignedUp(session, now),
    keeper: { personId: context.personId ?? '', name: context.known?.name ?? '' },
    at: kept.at,
    refused: kept.refused ?? refusalOf(session, kept.at, now),
    now,
  }
}

/** What is sent when nothing is kept of the session's scans any more comes too late, as a member's own does: nobody writes the past anew. */
function refusalOf(session: SessionFacts, at: Date, now: Date): 'over' | 'cancelled' | null {
  if (!areScansKept(session, now)) return 'over'
  return isCancelled(session, at) ? 'cancelled' : null
}

/** What was done before it was cancelled was done. */
const isCancelled = ({ activity }: SessionFacts, at: Date): boolean =>
  activity?.state === 'cancelled' && (activity.cancelled === null || at >= activity.cancelled.at)

/** What stands of it in the list of scans. */
export type Seen = Pick<Scan, 'how' | 'nonce' | 'codeAt'>

/** It came to nothing. */
export async function refuse(
  door: Door,
  seen: Seen & { personId: string | null },
  refused: NonNullable<Registered['refused']>,
): Promise<Registered> {
  await note(door, { ...seen, outcome: 'refused', reason: refused })
  return answered(door, { outcome: 'refused', row: null, refused })
}

/** Whose it is has not signed up, and nobody has said that they come without. */
export async function leaveOut(door: Door, seen: Seen): Promise<Registered> {
  await note(door, { ...seen, personId: null, outcome: 'refused', reason: 'unlisted' })
  return answered(door, { outcome: 'unlisted', row: null, refused: null })
}

/** Somebody is here, since the keeper saw them. Whatever dies on the way is made good by sending it again. */
export async function letIn(door: Door, seen: Seen & { personId: string }, reason: string | null): Promise<Registered> {
  const { session, at, keeper, now, signedUp } = door
  const { personId, how } = seen
  const proof = how === 'hand' ? 'hand' : 'personal'
  const { attendance, changed } = await enter(
    session,
    {
      act: 'register',
      personId,
      proof,
      at,
      step: null,
      device: null,
      range: 'none',
      why: 'late',
      by: reason === null ? null : { ...keeper, reason },
    },
    now,
  )
  const outcome = changed || isSame(attendance, { proof, at }) ? 'present' : 'already'
  await note(door, { ...seen, outcome, reason: null })
  const entry = { personId, listed: listedOf(signedUp, personId), attendance }
  const [row = null] = await presentRoll([entry], { sessionId: session.id, activity: signedUp.activity, now })
  return answered(door, { outcome, row, refused: null })
}

/** Whether this is what was noted the first time: a phone's clock may be ahead, and the time of receiving is kept then. */
const isSame = (kept: Attendance, { proof, at }: Pick<Attendance, 'proof' | 'at'>): boolean =>
  kept.proof === proof && Math.abs(kept.at.getTime() - at.getTime()) <= SURE_MS

async function answered(door: Door, reply: Pick<Registered, 'outcome' | 'row' | 'refused'>): Promise<Registered> {
  return { ...reply, present: await countPresent(door.session.id), now: door.now.toISOString() }
}

const MARK = 16

/** Each act once, by who did it, when and with what. Once the session's scans are numbers nobody is named there again. */
async function note(door: Door, scan: Omit<Scan, '_id' | 'sessionId' | 'at'>): Promise<void> {
  const { session, done, keeper, at, now } = door
  if (!areScansKept(session, now) || !isNear(session, now)) return
  // It is thinned with the session's own document, so there has to be one.
  const { thinAt } = await openSession(session, now)
  if (thinAt === null) return
  const act = `${keeper.personId}\n${done.at}\n${done.what}`
  const _id = `${session.id}_${lettersOfHash(hmac(session.id, act), MARK)}`
  await noteScan({ _id, sessionId: session.id, at, ...scan })
}
