import type { Roll, RollRow, SessionCard } from '../../../contract/checkins'
import { DAY_MS, ms } from '../../../domain/time'
import { isText, isTime, listOf, shape } from '../../../services/checks'
import type { App } from '../../../stores/app'
import { isKeptRoll } from './is-roll'

/** Of the session what the list needs: its key stays with who shows codes. */
export type RollSession = SessionCard

/** A session's roll as it was read on this phone. */
export interface KeptRoll {
  session: RollSession
  rows: RollRow[]
  /** What is left of who had signed up, long after it; null before. */
  past: Roll['past']
  /** As of when, by the server's clock. */
  of: string
}

/** So many sessions can be gone through without a network. */
export const KEPT_ROLLS = 5

/** Whose names no work is left for: a day after the session they leave the phone. */
const KEPT_MS = DAY_MS

interface Listed {
  sessionId: string
  closesAt: string
}

/** Rolls that were read on this phone, each person's apart. */
export class KeptRolls {
  constructor(private readonly app: Pick<App, 'storage' | 'session' | 'serverClock'>) {}

  keep(roll: KeptRoll): void {
    const { owner } = this
    if (owner === null) return
    const { sessionId, closesAt } = roll.session
    if (!this.app.storage.write(keyOf(owner, sessionId), roll)) return
    const all = [{ sessionId, closesAt }, ...this.listed(owner).filter((one) => one.sessionId !== sessionId)]
    const now = this.app.serverClock.now()
    const left = all.filter((one, nth) => nth === 0 || (nth < KEPT_ROLLS && now < ms(one.closesAt) + KEPT_MS))
    for (const one of all) if (!left.includes(one)) this.app.storage.remove(keyOf(owner, one.sessionId))
    this.app.storage.write(listKeyOf(owner), left)
  }

  /** Null where it was not read, or what lies there can't be read. */
  find(sessionId: string): KeptRoll | null {
    const { owner } = this
    if (owner === null) return null
    const kept = this.app.storage.read(keyOf(owner, sessionId), isKeptRoll)
    if (kept?.session.sessionId !== sessionId) return null
    const { serverClock } = this.app
    // A phone that does not know the time throws nothing away: its clock may be days ahead, and the list is needed at the door.
    if (!serverClock.synced || serverClock.now() < ms(kept.session.closesAt) + KEPT_MS) return kept
    this.drop(sessionId)
    return null
  }

  /** Whoever does not keep the venue any more finds no names on the phone. */
  drop(sessionId: string): void {
    const { owner } = this
    if (owner !== null) this.app.storage.remove(keyOf(owner, sessionId))
  }

  private listed(owner: string): Listed[] {
    return this.app.storage.read(listKeyOf(owner), areListed) ?? []
  }

  private get owner(): string | null {
    return this.app.session.personKey
  }
}

/** What is kept of a roll whose pages have all come. */
export function keptOf({ session, past, now }: Roll, rows: RollRow[]): KeptRoll {
  const { sessionId, venue, activity, opensAt, closesAt, ranged } = session
  return { session: { sessionId, venue, activity, opensAt, closesAt, ranged }, rows, past, of: now }
}

const listKeyOf = (owner: string): string => `rolls:${owner}`
const keyOf = (owner: string, sessionId: string): string => `roll:${owner}:${sessionId}`
const check = listOf(shape({ sessionId: isText, closesAt: isTime }))
const areListed = (value: unknown): value is Listed[] => check(value)
