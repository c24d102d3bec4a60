import type { Attended, Claimed } from '../../../contract/checkins'
import { GRACE_MS, readCode, STEP_MS, stepStart, type SessionCode } from '../../../domain/checkins/code'
import type { ScanTime } from '../../../domain/checkins/claim'
import { SURE_MS } from '../../../domain/limits'
import { dayNumber, ms } from '../../../domain/time'
import type { Act, Outbox, Waiting } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { deviceIn } from '../device'
import { isClaimed } from './checks'

/** A code as the camera has read it. */
export interface Scan {
  text: string
  code: SessionCode
  /** Epoch ms by the server's clock as well as the phone knows it: what is shown. */
  at: number
  /** The same as it goes to the cloud: only where the phone knows the time well enough to be believed. */
  told: (ScanTime & { at: string }) | null
}

/** A claim that is on this phone and has no answer yet. */
export interface Stored {
  id: string
  at: number
  codeAt: number
  /** Of the session, as codes name it. */
  tag: string
}

/** The moment of reading is noted before anything else is done. */
export function scanNow(text: string, code: SessionCode, { serverClock }: Pick<App, 'serverClock'>): Scan {
  const at = serverClock.now()
  const within = Math.ceil(serverClock.within)
  const told = within <= SURE_MS ? { at: new Date(at).toISOString(), within } : null
  return { text, code, at, told }
}

const idsOf = (venueId: string): string => `claim:${venueId}:`
/** The same code scanned again takes its own place. */
export const claimId = (venueId: string, text: string): string => `${idsOf(venueId)}${text}`

export const ofCode = ({ step, tag }: SessionCode): Pick<Stored, 'codeAt' | 'tag'> => ({
  codeAt: stepStart(step, STEP_MS).getTime(),
  tag,
})

/**
 * What waits for a network. It is sent without the venue that the page was of: by then nobody stands before the page who could say that they
 * mean the other one, and a code is refused to nobody for the page that it was scanned from. A position is not kept for it either.
 */
export function claimAct(
  app: Pick<App, 'storage'>,
  { venueId, venue }: { venueId: string; venue: string },
  scan: Scan,
): Act {
  return {
    id: claimId(venueId, scan.text),
    title: '签到',
    detail: venue,
    name: 'checkins',
    action: 'claim',
    input: {
      code: scan.text,
      venueId: null,
      scanned: scan.told,
      device: deviceIn(app, scan.code.tag),
      spot: null,
    },
  }
}

/** What was scanned on this day from the page of a venue and still waits: the last of it. */
export function stillWaiting({ pending }: Pick<Outbox, 'pending'>, venueId: string, now: number): Stored | null {
  const claims = pending.flatMap((item) => storedOf(item, venueId) ?? [])
  return claims.filter(({ codeAt }) => dayNumber(codeAt) === dayNumber(now)).pop() ?? null
}

function storedOf({ id, at }: Waiting, venueId: string): Stored | null {
  if (!id.startsWith(idsOf(venueId))) return null
  const code = readCode(id.slice(idsOf(venueId).length))
  return code?.kind === 'session' ? { id, at, ...ofCode(code) } : null
}

/** What the cloud said to it once it got through; null while it has said nothing that is understood. */
export function arrivedClaim({ arrived }: Pick<Outbox, 'arrived'>, { id, codeAt }: Stored): Claimed | null {
  const reply = arrived.find(({ item }) => item.id === id)?.reply
  if (!isClaimed(reply)) return null
  // Sent twice, since the first answer was lost: it is this very scan that counted.
  return reply.outcome === 'already' && isBy(reply.attended, codeAt) ? { ...reply, outcome: 'present' } : reply
}

const isBy = ({ state, proof, at }: Attended, codeAt: number): boolean =>
  state === 'present' && proof === 'code' && Math.abs(ms(at) - codeAt) < STEP_MS + GRACE_MS

/** Why the cloud will never take it; null while it may. */
export const refusedClaim = ({ mine }: Pick<Outbox, 'mine'>, { id }: Stored): string | null =>
  mine.find((item) => item.id === id)?.refused ?? null
