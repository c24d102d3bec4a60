import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { Attended } from '../../../contract/checkins'
import { ms } from '../../../domain/time'
import type { Waiting } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'
import { mayBeRated, RatingBox, visitOf } from '../rating-box'
import { HistoryBox, type KeptHistory } from './kept-history'
import { monthsOf, type Month } from './months'
import { unheededWords } from './unheeded-words'

/** What a visitor does; what waits of a keeper's work stands on the keeper's pages. */
const OWN: readonly string[] = ['claim', 'leave', 'rate']

/** Somebody's own check-ins, the newest first, by the page, and what of them is still on this phone. */
export class HistoryStore {
  readonly pages: Pages<KeptHistory>
  /** As they were read before; null while the cloud's own are there. */
  kept: KeptHistory | null = null
  /** Visits that nothing more is asked about. */
  private answered: readonly string[] = []
  private readonly box: HistoryBox
  private readonly ratings: RatingBox

  constructor(private readonly app: Pick<App, 'call' | 'clock' | 'outbox' | 'session' | 'storage'>) {
    this.box = new HistoryBox(app)
    this.ratings = new RatingBox(app)
    this.pages = new Pages((cursor) => this.ask(cursor))
    makeAutoObservable<this, 'app' | 'box' | 'ratings' | 'answered'>(this, {
      pages: false,
      kept: observable.ref,
      answered: observable.ref,
      app: false,
      box: false,
      ratings: false,
    })
  }

  /** What is shown, or why there is nothing. */
  get value(): KeptHistory | null {
    return this.pages.page.value ?? this.kept
  }

  get error(): AppError | null {
    return this.pages.page.error
  }

  /** When what is shown came to this phone, by its own clock; null while that is of now. */
  get keptAt(): number | null {
    return this.pages.page.value === null ? (this.kept?.at ?? null) : null
  }

  /** The server's clock, as far as this phone can tell since. */
  get now(): number {
    const { value } = this
    return value === null ? this.app.clock() : ms(value.now) + Math.max(0, this.app.clock() - value.at)
  }

  get months(): Month[] {
    const { value, pages, now } = this
    if (value === null) return []
    return monthsOf({ rows: value.rows, before: pages.at > 0, after: value.next !== null }, now)
  }

  /** Visits of the last days that nothing was said of yet: the last one of each venue. */
  get askedAbout(): readonly Attended[] {
    const { value, now, answered, pages } = this
    if (value === null || pages.at > 0) return []
    const last = new Map<string, Attended>()
    for (const row of value.rows)
      if (row.state === 'present' && !last.has(row.session.venue.venueId)) last.set(row.session.venue.venueId, row)
    return [...last.values()].filter(
      (row) => mayBeRated(row, now) && !answered.includes(visitOf(row.session.venue.venueId, row.at)),
    )
  }

  /** Done on this phone and not yet in the cloud, or refused by it. */
  get waiting(): readonly Waiting[] {
    return this.app.outbox.mine.filter(({ name, action }) => name === 'checkins' && OWN.includes(action))
  }

  /** What came of claims that waited: taken ones stand in the record, others have to be told. */
  get unheeded(): readonly { item: Waiting; why: string }[] {
    return this.app.outbox.arrived.flatMap(({ item, reply }) => {
      const why = item.name === 'checkins' && item.action === 'claim' ? unheededWords(reply) : null
      return why === null ? [] : [{ item, why }]
    })
  }

  /** Changes when something that waited has got through. */
  get arrived(): number {
    return this.app.outbox.arrived.length
  }

  phoneNow(): number {
    return this.app.clock()
  }

  /** Takes away what the cloud has refused. */
  drop(id: string): void {
    this.app.outbox.drop(id)
  }

  async refresh(): Promise<void> {
    this.answered = this.ratings.answered
    if (this.pages.busy) return
    await this.pages.load()
    if (this.pages.page.value === null) runInAction(() => void (this.kept = this.box.find()))
  }

  private async ask(cursor: string | null): Promise<KeptHistory> {
    const page = { ...(await this.app.call('checkins', 'attended', { cursor })), at: this.app.clock() }
    if (cursor === null) this.box.keep(page)
    return page
  }
}
