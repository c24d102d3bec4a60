import { makeAutoObservable, observable, runInAction } from 'mobx'
import { AppError } from '../../../contract/errors'
import type { ActivityCard } from '../../../contract/homes'
import type { EditedVenue, Holiday } from '../../../contract/keeping'
import { specialOn, type Hours, type Span, type Special } from '../../../domain/homes/hours'
import { dayKey, type Day } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { clashesOf, joined, type Clash } from './clashes'
import { KeptBox } from './kept'

/** Pages of what is planned that are looked through for a day that is to be closed. */
const PAGES = 5

type Parts = Pick<App, 'call' | 'session' | 'storage'>

/** When a venue is open, as it is changed. */
export class HoursStore {
  readonly venue = new Loadable<EditedVenue>()
  /** What stands on the screen; null until it is known. */
  hours: Hours | null = null
  busy = false
  saved = false
  failure: AppError | null = null
  /** The first of the days that were set last; null before any was, or once it was taken back. */
  private setLast: Day | null = null
  /** What takes place at the venue, as far as it was asked for. */
  private planned: readonly ActivityCard[] = []
  private readonly box: KeptBox<'hours'>

  constructor(
    readonly app: Parts,
    readonly venueId: string,
  ) {
    this.box = new KeptBox(app, venueId, 'hours')
    makeAutoObservable<this, 'planned' | 'setLast' | 'box'>(this, {
      app: false,
      venue: false,
      hours: observable.ref,
      planned: observable.ref,
      setLast: observable.ref,
      box: false,
    })
  }

  get today(): Day {
    return dayKey(this.venue.value?.now ?? 0)
  }

  get dirty(): boolean {
    const venue = this.venue.value
    return venue !== null && this.hours !== null && JSON.stringify(venue.hours) !== JSON.stringify(this.hours)
  }

  /** Somebody else has changed them since: nothing is overwritten without a word. */
  get conflict(): boolean {
    return this.failure?.code === 'CONFLICT'
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  /** Holidays of the next months with what is set for each; null where nothing is. */
  get holidays(): { holiday: Holiday; special: Special | null }[] {
    const { hours } = this
    return (this.venue.value?.holidays ?? []).map(({ name, from, until }) => ({
      holiday: { name, from, until },
      special: hours?.special.find((one) => one.kind === 'holiday' && one.from === from) ?? null,
    }))
  }

  /** Days of its own that are still to come. */
  get own(): Special[] {
    return this.ofKind('own')
  }

  get closings(): Special[] {
    return this.ofKind('closing')
  }

  /** What a stretch of closed days is in the way of, told where that is what closes them; null where of nothing. */
  clash({ kind, from, until }: Pick<Special, 'kind' | 'from' | 'until'>): Clash | null {
    const { hours, planned } = this
    if (!hours) return null
    const closes = (day: Day): boolean => {
      const special = specialOn(hours, day)
      return special?.kind === kind && special.from === from && special.until === until
    }
    return joined(clashesOf(hours, planned).filter(({ day }) => closes(day)))
  }

  /** The day that is looked at first, before it is saved: what was set last, else the next closing, else today. */
  get looked(): Day {
    const day = this.setLast ?? this.closings[0]?.from ?? this.today
    return day < this.today ? this.today : day
  }

  /** For every time the page is shown: what was changed stays. */
  async refresh(): Promise<void> {
    if (this.venue.busy) return
    await Promise.all([this.load(), this.look()])
  }

  setWeek(days: readonly number[], spans: readonly Span[]): void {
    const { hours } = this
    if (!hours) return
    const sorted = inOrder(spans)
    this.put({ week: hours.week.map((before, day) => (days.includes(day) ? sorted : before)), special: hours.special })
  }

  /** In place of what was set for these days as such; null sets nothing. */
  set(old: Pick<Special, 'kind' | 'from' | 'until'>, special: Special | null): void {
    const { hours } = this
    if (!hours) return
    const others = hours.special.filter(
      ({ kind, from, until }) => kind !== old.kind || from !== old.from || until !== old.until,
    )
    this.setLast = special?.from ?? null
    const next = special === null ? [] : [{ ...special, spans: inOrder(special.spans) }]
    this.put({ week: hours.week, special: [...others, ...next].sort((a, b) => (a.from < b.from ? -1 : 1)) })
  }

  async save(): Promise<void> {
    const venue = this.venue.value
    const { hours, venueId } = this
    if (!venue || !hours || this.busy) return
    this.busy = true
    this.failure = null
    // What is over needs no place any more.
    const special = hours.special.filter(({ until }) => until >= this.today)
    try {
      const sent = sendable({ week: hours.week, special })
      const reply = await this.app.call('keeping', 'editHours', { venueId, version: venue.version, hours: sent })
      runInAction(() => this.take(reply))
    } catch (failure) {
      runInAction(() => (this.failure = asAppError(failure)))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }

  /** What the other has set, instead of one's own. */
  async takeTheirs(): Promise<void> {
    this.box.drop()
    this.hours = null
    this.failure = null
    await this.load()
  }

  /** One's own goes over what the other has set, when it is saved. */
  async keepMine(): Promise<void> {
    this.failure = null
    await this.venue.load(() => this.app.call('keeping', 'editedVenue', { venueId: this.venueId }))
  }

  private async load(): Promise<void> {
    if (this.hours !== null && this.dirty) return
    const kept = this.box.read()
    await this.venue.load(() => this.app.call('keeping', 'editedVenue', { venueId: this.venueId }))
    runInAction(() => {
      const venue = this.venue.value
      if (!venue || this.dirty) return
      this.hours = kept?.value ?? venue.hours
      if (kept && !this.dirty) this.box.drop()
      // Somebody else has changed them while they lay here.
      else if (kept && kept.version !== venue.version) this.failure = new AppError('CONFLICT', '开放时间刚被别人改了')
    })
  }

  /** Without it the page says less: closing a day names what it is in the way of. */
  private async look(): Promise<void> {
    const { app, venueId } = this
    const rows: ActivityCard[] = []
    let cursor: string | null = null
    try {
      for (let page = 0; page < PAGES; page++) {
        const found: { rows: ActivityCard[]; next: string | null } = await app.call('homes', 'activities', {
          venueId,
          which: 'coming',
          cursor,
        })
        rows.push(...found.rows)
        cursor = found.next
        if (cursor === null) break
      }
      runInAction(() => (this.planned = rows))
    } catch {
      // What was known before stays.
    }
  }

  private ofKind(kind: Special['kind']): Special[] {
    const { hours, today } = this
    return hours?.special.filter((one) => one.kind === kind && one.until >= today) ?? []
  }

  private put(hours: Hours): void {
    this.hours = hours
    this.saved = false
    this.failure = null
    const version = this.venue.value?.version
    if (version !== undefined) this.box.keep({ version, value: hours })
  }

  private take(venue: EditedVenue): void {
    this.venue.set(venue)
    this.hours = venue.hours
    this.saved = true
    this.box.drop()
  }
}

const inOrder = (spans: readonly Span[]): readonly Span[] => [...spans].sort(([a], [b]) => a - b)

/** As the cloud takes it: lists that can be written to. */
const sendable = ({ week, special }: Hours) => ({
  week: week.map(copied),
  special: special.map(({ kind, from, until, spans, name, reason }) => ({
    kind,
    from,
    until,
    spans: copied(spans),
    name,
    reason,
  })),
})

const copied = (spans: readonly Span[]): [number, number][] => spans.map(([from, until]) => [from, until])
