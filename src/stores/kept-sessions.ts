import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { KeptSession, KeptSessions } from '../contract/checkins'
import { AppError } from '../contract/errors'
import { HOUR_MS, ms } from '../domain/time'
import { isCount, isFlag, isText, isTime, listOf, orNull, shape, type Check } from '../services/checks'
import type { App } from './app'
import { asAppError } from './loadable'

/** After its end a session is kept for so long: its screen says that it is over, and offline scans of it are still told. */
const KEPT_OVER_MS = 12 * HOUR_MS

/**
 * The sessions of a venue with their keys, as its keeper's phone has fetched them: codes are made of them without a network, for days if it
 * must be. A list a person: on a shared phone nobody makes another's codes. For features of keepers only; the main package does without.
 */
export class KeptSessionsStore {
  kept: KeptSessions | null = null
  error: AppError | null = null
  busy = false
  private asking: Promise<void> | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'serverClock'>,
    readonly venueId: string,
  ) {
    this.kept = this.all().find(({ venue }) => venue.venueId === venueId) ?? null
    makeAutoObservable<this, 'app' | 'asking' | 'all'>(this, {
      kept: observable.ref,
      app: false,
      asking: false,
      all: false,
      find: false,
    })
  }

  find(sessionId: string): KeptSession | null {
    return this.kept?.sessions.find((session) => session.sessionId === sessionId) ?? null
  }

  /** Asked again while it is asking, it waits for the same reply. What was kept stays where there is none. */
  refresh(): Promise<void> {
    this.asking ??= this.ask().finally(() => (this.asking = null))
    return this.asking
  }

  /** Takes a reply: its sessions, and those of before that are over by now. What it does not name any more and is not over was called off. */
  take(reply: KeptSessions): void {
    const named = new Set(reply.sessions.map(({ sessionId }) => sessionId))
    const over = (this.kept?.sessions ?? []).filter(
      (session) => !named.has(session.sessionId) && isJustOver(session, ms(reply.now)),
    )
    this.kept = { ...reply, sessions: [...over, ...reply.sessions] }
    this.error = null
    this.write([this.kept, ...this.others()])
  }

  private async ask(): Promise<void> {
    this.busy = true
    try {
      this.take(await this.app.call('checkins', 'sessions', { venueId: this.venueId }))
    } catch (failure) {
      runInAction(() => this.fail(asAppError(failure)))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }

  /** Whoever keeps the venue no more makes no codes of it. */
  private fail(error: AppError): void {
    this.error = error
    if (error.code !== 'FORBIDDEN' || this.kept === null) return
    this.kept = null
    this.write(this.others())
  }

  /** Of other venues that this person keeps; those whose sessions are long over are thrown away, where the time is known. */
  private others(): KeptSessions[] {
    const { serverClock } = this.app
    return this.all().filter(
      ({ venue, sessions }) =>
        venue.venueId !== this.venueId &&
        (!serverClock.synced || sessions.some(({ closesAt }) => ms(closesAt) > serverClock.now() - KEPT_OVER_MS)),
    )
  }

  private all(): KeptSessions[] {
    const { personKey } = this.app.session
    return personKey === null ? [] : (this.app.storage.read(keyOf(personKey), areKept) ?? [])
  }

  private write(all: readonly KeptSessions[]): void {
    const { personKey } = this.app.session
    if (personKey !== null) this.app.storage.write(keyOf(personKey), all)
  }
}

const isJustOver = ({ closesAt }: KeptSession, now: number): boolean =>
  ms(closesAt) <= now && ms(closesAt) > now - KEPT_OVER_MS

const keyOf = (owner: string): string => `checkins:sessions:${owner}`

const venue = shape({ venueId: isText, name: isText })
const session: Record<keyof KeptSession, Check> = {
  sessionId: isText,
  venue,
  activity: orNull(shape({ activityId: isText, title: isText, room: isText, startsAt: isTime, endsAt: isTime })),
  opensAt: isTime,
  closesAt: isTime,
  ranged: isFlag,
  tag: isText,
  key: isText,
  version: isCount,
  quota: orNull(isCount),
  taken: isCount,
  present: isCount,
  late: isCount,
}
const kept: Record<keyof KeptSessions, Check> = { venue, sessions: listOf(shape(session)), now: isTime }
const check = listOf(shape(kept))
const areKept = (value: unknown): value is KeptSessions[] => check(value)
