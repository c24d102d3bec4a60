import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { WaitingReview } from '../../../contract/desk'
import type { AppError } from '../../../contract/errors'
import type { ComparedTexts, Writing, WritingBurden } from '../../../contract/writing'
import { WAITING_ROWS } from '../../../domain/limits'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { WritingStore } from '../writing.store'
import { isCharged } from './asked'
import { isRetitled, placesOf } from './differences'
import { firstPair, type Pair, type TextAt } from './pair'
import { sectionsOf, type Section } from './sections'

/** What of two texts is shown: where they differ, the later alone, or the earlier alone. */
export type View = 'changes' | 'new' | 'old'

/** A text that was handed in, beside the one whose place it is to take. While it is open here nobody else decides. */
export class ReviewStore {
  readonly writing: WritingStore
  /** What is in sight. */
  readonly compared = new Loadable<ComparedTexts>()
  /** What the organisation may still ask in the month in which it comes out; asked where an approval uses up one. */
  readonly burden = new Loadable<WritingBurden>()
  view: View = 'changes'
  /** What is said to its author. */
  words = ''
  /** The places of the content check, by what they are called together, that the reader has looked at. */
  private seen: string | null = null
  /** Which place was gone to, from 0; null before any. */
  at: number | null = null
  /** In how many places both differ, as far as that is known. */
  places: number | null = null
  /** Groups of sections that are drawn. */
  private groups = 1
  private pair: Pair | null = null
  /** What else waits for the reader. */
  private others: WaitingReview[] = []
  private othersCount = 0
  /** A page that comes up asks twice. */
  private reading: Promise<void> | null = null

  constructor(
    private readonly app: App,
    readonly noticeId: string,
  ) {
    this.writing = new WritingStore(app, noticeId)
    makeAutoObservable<this, 'app' | 'others' | 'reading'>(this, {
      app: false,
      noticeId: false,
      writing: false,
      compared: false,
      burden: false,
      others: observable.ref,
      reading: false,
    })
  }

  /** Once it has come and what it is compared with is known, or that this is not to be had: then nothing is pushed any more. */
  get ready(): { value: Writing | null; error: AppError | null } {
    const { value, error } = this.writing.found
    return { value: this.compared.settled ? value : null, error }
  }

  get shownPair(): Pair | null {
    return this.pair
  }

  /** Everything that can be drawn of what is in sight. */
  private get all(): Section[][] {
    const { value } = this.compared
    return value === null ? [] : sectionsOf(value.blocks, isRetitled(value) ? 1 : 0)
  }

  get shown(): Section[] {
    return this.all.slice(0, this.groups).flat()
  }

  get hasMore(): boolean {
    return this.groups < this.all.length
  }

  /** The one that is looked at after this one. */
  get next(): WaitingReview | null {
    return this.others[0] ?? null
  }

  /** How many wait besides this one. */
  get left(): number {
    return this.othersCount
  }

  /** Reads it, holds it where it is to be decided, and lays it beside what it is to take the place of. */
  async refresh(): Promise<void> {
    await (this.reading ??= this.read().finally(() => (this.reading = null)))
  }

  /** Nobody else decides for the next half an hour. Refused where somebody else was first. */
  async hold(): Promise<void> {
    if (this.writing.may('hold') && !this.writing.offline) await this.writing.move({ name: 'hold' })
  }

  async show(view: View): Promise<void> {
    this.view = view
    this.groups = 1
    this.at = null
    await this.compare()
  }

  /** Other two texts of it beside one another. */
  async choose(part: Partial<Pair>): Promise<void> {
    const { pair } = this
    if (pair === null) return
    this.pair = { ...pair, ...part }
    await this.show('changes')
  }

  readOn(): void {
    this.groups += 1
  }

  /** To the place before or after the one that was gone to; what is not drawn yet is. */
  step(by: 1 | -1): number | null {
    const { places } = this
    if (places === null || places === 0) return null
    const to = this.at === null ? (by === 1 ? 0 : places - 1) : Math.min(places - 1, Math.max(0, this.at + by))
    this.at = to
    const within = this.all.findIndex((group) => group.some(({ place }) => place === to))
    // The attachments stand below all.
    this.groups = Math.max(this.groups, within < 0 ? (to === 0 ? 1 : this.all.length) : within + 1)
    return to
  }

  say(words: string): void {
    this.words = words
  }

  /** Whether what the content check asks about was looked at and is let through. */
  get letsThrough(): boolean {
    const asks = this.writing.found.value?.checks.asks ?? null
    return asks !== null && this.seen === asks
  }

  letThrough(on: boolean): void {
    this.seen = on ? (this.writing.found.value?.checks.asks ?? null) : null
  }

  /** Why it can't be approved as it stands, by the content check; null where nothing is in its way. */
  get unchecked(): string | null {
    const { checks } = this.writing.found.value ?? {}
    return this.letsThrough ? null : (checks?.sentence ?? null)
  }

  /** Whether it was decided. */
  async approve(): Promise<boolean> {
    return this.writing.move({
      name: 'approve',
      words: this.words.trim(),
      decides: this.letsThrough ? this.seen : null,
    })
  }

  async sendBack(): Promise<boolean> {
    const words = this.words.trim()
    return words !== '' && this.writing.move({ name: 'sendBack', words })
  }

  private async read(): Promise<void> {
    await this.writing.refresh()
    await Promise.all([this.hold(), this.compare(), this.weigh(), this.lookAround()])
  }

  private async weigh(): Promise<void> {
    const writing = this.writing.found.value
    if (writing === null || !isCharged(writing)) return
    const { noticeId, org, text, out } = writing
    const of = { orgId: org.id, noticeId, scope: text.scope.id, sectors: text.sectors && [...text.sectors] }
    const publishAt = out === 'published' ? null : text.publishAt
    await this.burden.load(() => this.app.call('writing', 'burden', { ...of, publishAt }))
  }

  private async compare(): Promise<void> {
    const writing = this.writing.found.value
    if (writing === null) return
    this.pair ??= firstPair(writing)
    const { pair, view } = this
    const asked = sidesOf(pair, view)
    const about = JSON.stringify(asked)
    await this.compared.load(() => this.app.call('writing', 'compare', { noticeId: this.noticeId, ...asked }), about)
    const { value, error } = this.compared
    if (view === 'changes' && value && !error) runInAction(() => (this.places = placesOf(value)))
  }

  /** What else waits; without an answer nothing is said of it. */
  private async lookAround(): Promise<void> {
    try {
      const { reviews } = await this.app.call('desk', 'waiting', { rows: WAITING_ROWS })
      const others = reviews.rows.filter(({ noticeId }) => noticeId !== this.noticeId)
      runInAction(() => {
        this.others = others
        this.othersCount = reviews.count - (reviews.rows.length - others.length)
      })
    } catch {
      // The way to the next one is not there; the desk has it.
    }
  }
}

const sidesOf = ({ before, after }: Pair, view: View): { before: TextAt | null; after: TextAt } => {
  if (view === 'changes') return { before, after }
  return { before: null, after: view === 'old' && before !== null ? before : after }
}
