import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Offer, PersonalCard } from '../contract/checkins'
import { PERSONAL_STEP_MS, personalCode, stepAt, stepStart } from '../domain/checkins/code'
import { CARD_RENEWED_DAYS, SURE_MS } from '../domain/limits'
import { DAY_MS, ms } from '../domain/time'
import { isText, isTime, orNull, shape } from '../services/checks'
import { hmac } from '../services/hmac'
import type { App } from './app'
import { Loadable } from './loadable'

/** What lies on the phone: without what is offered, which is of the moment. */
type KeptCard = Omit<PersonalCard, 'offers' | 'now'>

/** Whose it is; null while the phone does not know who holds it. */
interface Held {
  owner: string | null
  card: KeptCard
}

/** Pauses between tries for a card that did not come, ms. */
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 60_000

/** Personal codes, made on the phone of a card that is fetched while there is a network and good for days without. */
export class PersonalCardStore {
  readonly asking = new Loadable<PersonalCard>()
  /** The server's clock as well as it is known, epoch ms, as of the last beat. */
  at: number
  private held: Held | null = null
  /** For whom it was looked for on this phone. */
  private soughtFor: string | null = null
  private pause = FIRST_PAUSE_MS
  /** By the phone's clock: when a card that did not come is asked for again. */
  private againAt = 0

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'serverClock' | 'session' | 'storage'>,
    /** Whether what is offered is of interest: otherwise a card that is good for weeks is not asked for again. */
    private readonly offering = true,
  ) {
    this.at = app.serverClock.now()
    makeAutoObservable<this, 'app' | 'offering' | 'held' | 'soughtFor' | 'pause' | 'againAt'>(this, {
      asking: false,
      held: observable.ref,
      app: false,
      offering: false,
      soughtFor: false,
      pause: false,
      againAt: false,
    })
    this.find()
  }

  /** Null where none was fetched on this phone by whoever holds it, or it is too old. */
  get card(): KeptCard | null {
    const { held, at } = this
    if (held === null || at >= ms(held.card.until)) return null
    // Fetched in the moment before it was known who this is: it is theirs.
    return held.owner === null || held.owner === this.app.session.personKey ? held.card : null
  }

  /** Whether this phone knows the time well enough to say so in its codes. */
  get sure(): boolean {
    return this.app.serverClock.within <= SURE_MS
  }

  get step(): number {
    return stepAt(this.at, PERSONAL_STEP_MS)
  }

  /** What a keeper scans; null without a card. */
  get code(): string | null {
    const { card, step, sure } = this
    return card === null ? null : personalCode(card, { step, sure }, hmac)
  }

  /** Seconds that the code stands for, from 30 down to 1. */
  get secondsLeft(): number {
    return Math.ceil((stepStart(this.step + 1, PERSONAL_STEP_MS).getTime() - this.at) / 1000)
  }

  /** Of the step's time what is left, 0..100. */
  get percentLeft(): number {
    return (this.secondsLeft * 100_000) / PERSONAL_STEP_MS
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** How far the phone's clock is behind the server's, ms; null where that is not known. */
  get clockOff(): number | null {
    const { synced, offset } = this.app.serverClock
    return synced ? offset : null
  }

  /** Venues that somebody would hand over; only as the cloud has them now. */
  get offers(): readonly Offer[] {
    return this.asking.value?.offers ?? []
  }

  /** Once a second while it is in sight. */
  beat(): void {
    this.at = this.app.serverClock.now()
    if (this.isAnothers) this.find()
    if (this.asking.error !== null && this.app.clock() >= this.againAt) void this.refresh()
  }

  /** On every showing, and when the network is back: a card that is good for weeks stays. */
  async refresh(): Promise<void> {
    this.at = this.app.serverClock.now()
    if (!this.online || this.asking.busy || (!this.offering && this.isNew)) return
    // Noted before an answer is waited for: in the meantime the phone may have gone to another.
    const owner = this.app.session.personKey
    await this.asking.load(() => this.app.call('checkins', 'card', { alias: this.card?.alias ?? null }))
    runInAction(() => this.settle(owner))
  }

  private get isNew(): boolean {
    const { card, at } = this
    return card !== null && at < ms(card.issuedAt) + CARD_RENEWED_DAYS * DAY_MS
  }

  private get isAnothers(): boolean {
    const { personKey } = this.app.session
    return this.soughtFor !== personKey || (this.held !== null && this.held.owner !== personKey)
  }

  private settle(asker: string | null): void {
    const { value, error } = this.asking
    this.at = this.app.serverClock.now()
    if (value === null || error !== null) {
      this.againAt = this.app.clock() + this.pause
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS)
      return
    }
    this.pause = FIRST_PAUSE_MS
    const { alias, key, issuedAt, until, name, branch } = value
    const card: KeptCard = { alias, key, issuedAt, until, name, branch }
    const owner = asker ?? this.app.session.personKey
    this.held = { owner, card }
    if (owner !== null) this.app.storage.write(keyOf(owner), card)
  }

  /** Of whoever holds the phone now: on a shared phone nobody shows another's. */
  private find(): void {
    const owner = this.app.session.personKey
    this.soughtFor = owner
    if (owner !== null && this.held?.owner === null) {
      this.held = { owner, card: this.held.card }
      this.app.storage.write(keyOf(owner), this.held.card)
      return
    }
    const card = owner === null ? null : this.app.storage.read(keyOf(owner), isKept)
    this.held = card === null ? null : { owner, card }
  }
}

const keyOf = (owner: string): string => `card:${owner}`

const check = shape({
  alias: isText,
  key: isText,
  issuedAt: isTime,
  until: isTime,
  name: orNull(isText),
  branch: orNull(isText),
})
const isKept = (value: unknown): value is KeptCard => check(value)
