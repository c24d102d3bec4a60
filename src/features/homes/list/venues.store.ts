import { makeAutoObservable, observable, reaction, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { VenueCard } from '../../../contract/homes'
import { ANY, fits, type OpenWhen, type Wanted } from '../../../domain/homes/wanted'
import type { RoughPosition } from '../../../services/platform/location'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { Typing } from '../../../stores/typing'
import { BY_DISTRICT, lookingOf, sent, type Looking } from '../looking'
import { clockSince } from '../venue-words'
import { EVERYWHERE, Found } from './found'
import { keepList, recallList, type KeptList } from './kept-list'

/** Shown again after so long, the list is asked for anew. */
const FRESH_MS = 5 * 60_000

/** Rows below one head; without a head where they run through the city. */
export interface Section {
  key: string
  /** Null where there is no head. */
  title: string | null
  counts: string
  unfolded: boolean
  rows: readonly VenueCard[]
  /** Rows that are still to come. */
  left: number
  busy: boolean
  failed: boolean
}

/** Youth Homes by district, or by distance once somebody has said roughly where they are; without a network those seen last. */
export class VenuesStore {
  readonly looking: Looking
  readonly list = new Loadable<Found>()
  readonly typing = new Typing(() => this.look())
  /** Every district there is, as far as this phone has heard. */
  districts: readonly string[] = []
  private recalled: KeptList | null = null
  private readonly folded = observable.set<string>()
  private readonly stopLooking: () => void

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'clock'>,
    private readonly ask: () => Promise<RoughPosition>,
  ) {
    this.looking = lookingOf(app)
    makeAutoObservable<this, 'recalled' | 'folded' | 'stopLooking' | 'app' | 'ask'>(this, {
      looking: false,
      list: false,
      districts: observable.ref,
      recalled: observable.ref,
      folded: false,
      typing: false,
      stopLooking: false,
      app: false,
      ask: false,
    })
    // Also what was chosen on the map.
    this.stopLooking = reaction(
      () => [this.looking.wanted, this.looking.byDistance],
      () => void this.load(),
    )
  }

  /** What this phone has kept, where the cloud can't be asked; null while it can. */
  get local(): KeptList | null {
    const { value, error } = this.list
    if (this.app.session.online && (value || !error)) return null
    return value?.kept ?? this.recalled
  }

  /** Whether there is something to show. */
  get value(): true | null {
    return this.list.value || this.local ? true : null
  }

  get error(): AppError | null {
    return this.value ? null : this.list.error
  }

  /** Whether the list stands there, be it that it did not come: what is below it is pushed away no more. */
  get settled(): boolean {
    return this.list.settled || this.local !== null
  }

  /** Why what is shown is not of now, though there is a network. */
  get stale(): AppError | null {
    return this.value && this.app.session.online ? this.list.error : null
  }

  /** The server's clock. */
  get now(): number {
    const from = this.local ?? this.list.value
    const phone = this.app.clock()
    return from === null ? phone : clockSince(from, phone)
  }

  /** When what is shown came. */
  get of(): string | null {
    return (this.local ?? this.list.value)?.now ?? null
  }

  get total(): number {
    const { local } = this
    return local ? this.seen(local).length : (this.list.value?.total ?? 0)
  }

  get sections(): Section[] {
    const { local } = this
    const found = this.list.value
    return local ? this.kept(local) : found ? this.fresh(found) : []
  }

  /** Whether venues run by distance, as they are shown. */
  get byDistance(): boolean {
    return this.local === null && (this.list.value?.byDistance ?? false)
  }

  /** How many things are asked for, words apart. */
  get chosen(): number {
    const { districts, open, today, services, stars } = this.looking.wanted
    return districts.length + open.length + services.length + (today ? 1 : 0) + (stars === null ? 0 : 1)
  }

  /** For every time the tab is shown. */
  async show(): Promise<void> {
    const { value, error, busy } = this.list
    if (busy || (value && !error && this.app.clock() - value.at < FRESH_MS)) return
    await this.load()
  }

  async load(): Promise<void> {
    const { app, looking } = this
    const { wanted, question } = looking
    const ask = (district: string | null, cursor: string | null) => {
      const order = district === null ? question.order : ({ by: 'district', district } as const)
      return app.call('homes', 'venues', { wanted: question.wanted, order, cursor })
    }
    await this.list.load(async () => {
      if (!app.session.online) this.recall()
      const reply = await ask(null, null)
      return new Found(reply, { at: app.clock(), byDistance: question.order.by === 'distance', ask })
    }, JSON.stringify(question))
    if (this.list.error) this.recall()
    else if (looking.wanted === wanted) this.learn()
  }

  toggle(key: string): void {
    if (this.local === null) void this.list.value?.toggle(key).then(() => this.keep())
    else if (!this.folded.delete(key)) this.folded.add(key)
  }

  async more(key: string): Promise<void> {
    await this.list.value?.more(key)
    this.keep()
  }

  flip(when: OpenWhen): void {
    const { open } = this.looking.wanted
    this.looking.want({ open: open.includes(when) ? open.filter((one) => one !== when) : [...open, when] })
  }

  flipToday(): void {
    this.looking.want({ today: !this.looking.wanted.today })
  }

  /** What the sheet was left with. */
  take(wanted: Wanted): void {
    this.looking.want(wanted)
  }

  /** All again. */
  clear(): void {
    this.typing.put('')
    this.looking.want(ANY)
  }

  /** How many would fit. */
  async count(wanted: Wanted): Promise<number> {
    const asked = { wanted: sent(wanted), order: BY_DISTRICT, cursor: null }
    return (await this.app.call('homes', 'venues', asked)).total
  }

  locate(): Promise<void> {
    return this.looking.locate(this.ask)
  }

  stop(): void {
    this.typing.stop()
    this.stopLooking()
  }

  private look(): void {
    const { words } = this.typing
    if (words !== this.looking.wanted.words) this.looking.want({ words })
  }

  private fresh(found: Found): Section[] {
    const sectionOf = (title: string | null, counts: string, venues: number): Section => {
      const key = title ?? EVERYWHERE
      const { rows, busy, failed } = found.groups.get(key) ?? { rows: [], busy: false, failed: false }
      const unfolded = found.unfolded.has(key)
      return { key, title, counts, unfolded, rows, left: Math.max(0, venues - rows.length), busy, failed }
    }
    if (found.byDistance) return [sectionOf(null, '', found.total)]
    return found.heads.map(({ district, venues, open }) =>
      sectionOf(district, `${venues} 个，${open} 个开放中`, venues),
    )
  }

  /** What is kept and fits, by this phone's clock: what the cloud has beyond it can't be had now. */
  private kept(list: KeptList): Section[] {
    const rows = this.seen(list)
    return [...new Set(rows.map(({ district }) => district))].map((district) => ({
      key: district,
      title: district,
      counts: '',
      unfolded: !this.folded.has(district),
      rows: rows.filter((row) => row.district === district),
      left: 0,
      busy: false,
      failed: false,
    }))
  }

  private seen({ rows }: KeptList): VenueCard[] {
    return rows.filter((row) => fits(row, this.looking.wanted, this.now))
  }

  private recall(): void {
    if (this.recalled === null) runInAction(() => (this.recalled = recallList(this.app.storage)))
  }

  private learn(): void {
    const found = this.list.value
    if (!found || found.byDistance) return
    const heads = found.heads.map(({ district }) => district)
    if (heads.length > this.districts.length) this.districts = heads
    this.keep()
  }

  /** Only where nothing special is asked for, and nothing that tells where somebody is. */
  private keep(): void {
    const found = this.list.value
    if (found && !found.byDistance && this.chosen === 0 && this.looking.wanted.words === '')
      keepList(this.app.storage, found.kept)
  }
}
