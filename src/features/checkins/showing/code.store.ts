import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Counted, KeptSession } from '../../../contract/checkins'
import { AppError } from '../../../contract/errors'
import { passcodeOf, sessionCode, STEP_MS, stepAt } from '../../../domain/checkins/code'
import { SURE_MS } from '../../../domain/limits'
import { ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { KeptSessionsStore } from '../../../stores/kept-sessions'
import { asAppError } from '../../../stores/loadable'
import { ownScans } from '../../../stores/own-scans'
import { hmac } from '../hmac'

/** How often the number is asked for while the code is in sight; where no answer comes twice as long each time, up to the longest. */
const COUNT_MS = 4000
const COUNT_LONGEST_MS = 60_000
/** How often what is shown is held against the cloud's sessions: one may be called off or moved, or the venue handed over, meanwhile. */
const SESSIONS_MS = 60_000
/** People still come in while the last one came less than this ago. */
const COMING_MS = 60_000

/** What the screen shows: nothing yet, that a network is needed first, when it opens, the code, or that it is over. */
export type Shows = 'waiting' | 'no-key' | 'failure' | 'early' | 'code' | 'over'

/** The code of a session on its keeper's screen: made on this phone, by the server's clock as it is known here. */
export class CodeStore {
  /** By the server's clock, at the last beat. */
  now: number
  counted: Counted | null = null
  /** Whether the last number that was asked for came. */
  reached = true
  /** Shown before people can check in, as the keeper wished. */
  ahead = false
  renewing = false
  /** Why code and passcode were not made anew. */
  problem: string | null = null
  readonly sessions: KeptSessionsStore
  private pause = COUNT_MS
  /** By the phone's clock: from when on the number is asked for again. */
  private countFrom = 0
  private counting = false
  /** By the phone's clock: from when on the sessions are asked for again. */
  private sessionsFrom = 0

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'outbox' | 'serverClock' | 'clock'>,
    venueId: string,
    readonly sessionId: string,
  ) {
    this.sessions = new KeptSessionsStore(app, venueId)
    this.now = app.serverClock.now()
    makeAutoObservable<this, 'app' | 'pause' | 'countFrom' | 'counting' | 'sessionsFrom'>(this, {
      sessions: false,
      counted: observable.ref,
      app: false,
      pause: false,
      countFrom: false,
      counting: false,
      sessionsFrom: false,
    })
  }

  get session(): KeptSession | null {
    return this.sessions.find(this.sessionId)
  }

  get shows(): Shows {
    const { session, now } = this
    if (session === null) return this.showsWithout
    if (now >= ms(session.closesAt)) return 'over'
    return now >= ms(session.opensAt) || this.ahead ? 'code' : 'early'
  }

  /** Why there is neither key nor code. */
  get error(): AppError {
    return this.sessions.error ?? new AppError('NOT_FOUND', '没有这一场，或它已经取消')
  }

  /** Whether people can check in by what is shown. */
  get open(): boolean {
    return this.session !== null && this.now >= ms(this.session.opensAt) && this.now < ms(this.session.closesAt)
  }

  /** Whether anything is known of the time since the app was started. */
  get timed(): boolean {
    return this.app.serverClock.synced
  }

  get step(): number {
    return stepAt(this.now, STEP_MS)
  }

  /** Until the next code, in seconds: 10 to 1. */
  get left(): number {
    return Math.ceil(((this.step + 1) * STEP_MS - this.now) / 1000)
  }

  /** The text of the code; null while none is shown. It says by itself whether this phone knew the time. */
  get code(): string | null {
    const { session, step, shows } = this
    if (session === null || shows !== 'code') return null
    const signer = { ...session, venueId: session.venue.venueId }
    return sessionCode(signer, { step, sure: this.app.serverClock.within <= SURE_MS }, hmac)
  }

  /** The numbers that are told: 482 716. */
  get passcode(): string | null {
    const digits = this.session && passcodeOf(this.session, hmac)
    return digits && `${digits.slice(0, 3)} ${digits.slice(3)}`
  }

  /** Whether the number is the cloud's; otherwise it holds what it said last and this phone's own scans. */
  get live(): boolean {
    return this.app.session.online && this.reached
  }

  get present(): number {
    const told = this.counted?.present ?? this.session?.present ?? 0
    return this.live ? told : told + ownScans(this.app.outbox.pending, this.sessionId).length
  }

  get taken(): number {
    return this.counted?.taken ?? this.session?.taken ?? 0
  }

  /** Null for 自由到访. */
  get quota(): number | null {
    return this.counted?.quota ?? this.session?.quota ?? null
  }

  /** Seconds since the last one came in; null before anybody has, and while that is not known. */
  get since(): number | null {
    const lastAt = this.counted?.lastAt ?? null
    return lastAt === null || !this.live ? null : Math.max(0, Math.floor((this.now - ms(lastAt)) / 1000))
  }

  /** Whether leaving would stop somebody: people came in within the last minute. */
  get busy(): boolean {
    return this.open && this.since !== null && this.since * 1000 < COMING_MS
  }

  /** Milliseconds until the next beat: on the second of the server's clock, so that no code stands longer than its step. */
  untilBeat(): number {
    return 1000 - (this.app.serverClock.now() % 1000)
  }

  /** Once a second while the screen is in sight. */
  beat(): void {
    this.now = this.app.serverClock.now()
    if (!this.app.session.online) return
    if (this.shows === 'code' && this.app.clock() >= this.countFrom) void this.count()
    if (this.session !== null && this.app.clock() >= this.sessionsFrom) void this.askSessions()
  }

  /** Whenever it comes into sight: newer keys, the time, and the number. */
  async refresh(): Promise<void> {
    this.countFrom = 0
    const asked = this.askSessions()
    this.beat()
    await asked
    if (this.session !== null) await this.count()
    runInAction(() => this.beat())
  }

  showAhead(): void {
    this.ahead = true
  }

  /** Makes code and passcode anew. Whether it was done. */
  async renew(): Promise<boolean> {
    const { session } = this
    if (session === null || this.renewing) return false
    this.renewing = true
    this.problem = null
    try {
      const { sessionId, version } = session
      this.sessions.take(await this.app.call('checkins', 'renew', { sessionId, version }))
      return true
    } catch (failure) {
      runInAction(() => (this.problem = asAppError(failure).message))
      return false
    } finally {
      runInAction(() => (this.renewing = false))
    }
  }

  private get showsWithout(): Shows {
    const { error, busy, kept } = this.sessions
    if (error !== null) return error.code === 'UNREACHABLE' ? 'no-key' : 'failure'
    return busy || kept === null ? 'waiting' : 'failure'
  }

  private askSessions(): Promise<void> {
    this.sessionsFrom = this.app.clock() + SESSIONS_MS
    return this.sessions.refresh()
  }

  private async count(): Promise<void> {
    if (this.counting) return
    this.counting = true
    try {
      const counted = await this.app.call('checkins', 'count', { sessionId: this.sessionId })
      runInAction(() => this.told(counted))
    } catch {
      this.pause = Math.min(this.pause * 2, COUNT_LONGEST_MS)
      runInAction(() => (this.reached = false))
    } finally {
      this.counting = false
      this.countFrom = this.app.clock() + this.pause
    }
  }

  private told(counted: Counted): void {
    this.counted = counted
    this.reached = true
    this.pause = COUNT_MS
    // Made anew on another phone: what this one shows counts no more.
    if (this.session !== null && counted.version > this.session.version) void this.sessions.refresh()
  }
}
