import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Here } from '../../../contract/checkins'
import type { MySignUp } from '../../../contract/homes'
import { isOpenAt } from '../../../domain/checkins/session'
import { dayNumber, ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { KeptHere } from './kept-here'

export type HereRow = Here['sessions'][number]

/** How soon it is asked again whether the keeper has scanned, ms: half as long again each time that nothing was new. */
const FIRST_PAUSE_MS = 4000
const LONGEST_PAUSE_MS = 30_000

/** What somebody checks in to with their own code, and whether they are in. */
export class HereStore {
  readonly here = new Loadable<Here>()
  /** As it was read before; null while the cloud's own is there. */
  private kept: Here | null = null
  private found: string | null = null
  private answered = false
  /** Read before it was known for whom. */
  private unkept: Here | null = null
  private pause = FIRST_PAUSE_MS
  /** By the phone's clock. */
  private nextAt = 0
  /** Whether this person's own sign-ups were looked through for where they go. */
  private sought = false
  private readonly box: KeptHere

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'serverClock' | 'session' | 'storage'>,
    /** Where the page was opened for; null where it was opened for none. */
    private readonly named: string | null,
  ) {
    this.box = new KeptHere(app)
    this.kept = this.box.find(named, app.serverClock.now())
    makeAutoObservable<this, 'app' | 'named' | 'box' | 'pause' | 'nextAt' | 'sought' | 'kept' | 'unkept'>(this, {
      here: false,
      app: false,
      named: false,
      box: false,
      pause: false,
      nextAt: false,
      sought: false,
      unkept: false,
      kept: observable.ref,
    })
  }

  get venueId(): string | null {
    return this.named ?? this.found ?? this.value?.venue.venueId ?? null
  }

  /** What concerns the reader: what they have signed up for or are in; nothing of it, what is open. The next first. */
  rowsAt(at: number): readonly HereRow[] {
    const rows = this.value?.sessions ?? []
    const own = rows.filter(
      ({ number, attended, session }) => attended !== null || (number !== null && ms(session.closesAt) > at),
    )
    return own.length > 0 ? own : rows.filter(({ session }) => isOpenAt(session, at))
  }

  /** The number of the sign-up that comes next; null where there is none. */
  numberAt(at: number): number | null {
    return this.rowsAt(at).find(({ number, session }) => number !== null && ms(session.closesAt) > at)?.number ?? null
  }

  /** Whether the cloud has said it when it was asked last. */
  get isFresh(): boolean {
    return this.answered && this.app.session.online
  }

  /** Once a second while it is in sight. */
  beat(): void {
    if (this.unkept !== null && this.box.keep(this.unkept)) this.unkept = null
    if (this.app.clock() >= this.nextAt) void this.ask()
  }

  /** On every showing, and when the network is back. */
  async refresh(): Promise<void> {
    this.pause = FIRST_PAUSE_MS
    await this.ask()
  }

  private get value(): Here | null {
    return this.here.value ?? this.kept
  }

  private async ask(): Promise<void> {
    const { here, app } = this
    if (!app.session.online || here.busy) return
    this.nextAt = Infinity
    if (this.named === null && !this.sought) await this.seek()
    const { venueId } = this
    if (venueId === null) return this.wait(false)
    const before = statesOf(here.value)
    await here.load(() => app.call('checkins', 'here', { venueId }))
    const { value } = here
    runInAction(() => void (this.answered = value !== null && here.error === null))
    if (this.answered && value !== null) this.unkept = this.box.keep(value) ? null : value
    this.wait(here.error === null && statesOf(here.value) !== before)
  }

  private wait(isNew: boolean): void {
    this.pause = isNew ? FIRST_PAUSE_MS : Math.min(this.pause * 1.5, LONGEST_PAUSE_MS)
    this.nextAt = this.app.clock() + this.pause
  }

  /** Opened from nowhere in particular: whoever has a place today goes there. */
  private async seek(): Promise<void> {
    try {
      const { rows, now } = await this.app.call('homes', 'mine', { cursor: null })
      const next = rows.filter((row) => isToday(row, now)).sort((a, b) => ms(a.startsAt) - ms(b.startsAt))[0]
      this.sought = true
      runInAction(() => void (this.found = next?.venue.venueId ?? null))
    } catch {
      // The code does without: it is tried again with the next beat.
    }
  }
}

const isToday = ({ own, stage, startsAt, endsAt }: MySignUp, now: string): boolean =>
  own.place.state === 'seat' && stage !== 'cancelled' && dayNumber(startsAt) === dayNumber(now) && ms(endsAt) > ms(now)

const statesOf = (here: Here | null): string =>
  (here?.sessions ?? []).map(({ session, attended }) => `${session.sessionId} ${attended?.state ?? ''}`).join(' ')
