import { makeAutoObservable, observable, reaction, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { FoundNotice, FoundNotices } from '../../../contract/notices'
import { CATEGORIES, type Category } from '../../../domain/notices/category'
import { canBeSought, shorterPart } from '../../../domain/notices/pairs'
import { yearsUpTo } from '../../../domain/notices/years'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'
import { Typing } from '../../../stores/typing'
import { RecentWords } from './recent-words'

/** How long the fingers rest until it is searched without a tap. */
export const PAUSE_MS = 500

/** nothing typed · too short to be searched · about to be searched · no network, and nothing came before · searched */
export type Stage = 'start' | 'short' | 'resting' | 'offline' | 'asked'

/** How many there are of each category; of those that have none, no number. */
export type Counts = ReadonlyMap<Category, number>

/** Searches notices while somebody types. */
export class SearchStore {
  readonly recent: RecentWords
  category: Category | null = null
  year: number | null = null
  /** What was searched for last; null where that was given up. */
  asked: string | null = null
  /** What comes of it: another list for other words, so that a late answer to earlier ones is nowhere to be seen. */
  pages: Pages<FoundNotices> | null = null
  /** What came of earlier words: it is shown until the answer to these is there. */
  private before: FoundNotices | null = null
  /** Found in place of words that nothing was found for. */
  suggestion: string | null = null
  private counted: Counts | null = null
  private readonly typing = new Typing(() => this.look(), PAUSE_MS)
  private readonly stopWaiting: () => void

  constructor(private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'clock'>) {
    this.recent = new RecentWords(app)
    makeAutoObservable<this, 'app' | 'before' | 'counted' | 'typing' | 'stopWaiting'>(this, {
      recent: false,
      pages: observable.ref,
      before: observable.ref,
      app: false,
      counted: observable.ref,
      typing: false,
      stopWaiting: false,
    })
    // What was asked for without a network is searched once there is one.
    this.stopWaiting = reaction(
      () => app.session.online,
      (online) => void (online && this.pages?.page.value === null && !this.pages.busy && this.begin()),
    )
  }

  get typed(): string {
    return this.typing.typed
  }

  get stage(): Stage {
    if (this.typing.words === '') return 'start'
    if (!canBeSought(this.typed)) return 'short'
    if (this.pages === null) return 'resting'
    return this.app.session.online || this.pages.page.value !== null || this.pages.busy ? 'asked' : 'offline'
  }

  /** What is shown. */
  get value(): FoundNotices | null {
    return this.pages?.page.value ?? (this.error ? null : this.before)
  }

  get error(): AppError | null {
    return this.pages?.page.error ?? null
  }

  /** Whether what is shown is not yet what was asked for. */
  get busy(): boolean {
    return this.pages?.busy ?? false
  }

  get rows(): FoundNotice[] {
    return this.value?.rows ?? []
  }

  /** The server's clock, or the phone's before anything came. */
  get now(): string {
    return this.value?.now ?? new Date(this.app.clock()).toISOString()
  }

  /** Exact, as all were on one page; null where there are more than were seen. */
  get counts(): Counts | null {
    return this.counted
  }

  get years(): number[] {
    return yearsUpTo(this.now)
  }

  /** For every time the screen is shown. */
  async show(): Promise<void> {
    const { session } = this.app
    this.recent.read()
    if (session.me.value) return
    await session.refresh()
    this.recent.read()
  }

  /** Takes what stands in the field; it is searched once the fingers rest. */
  type(typed: string): void {
    this.typing.type(typed)
    if (!canBeSought(this.typed)) this.typing.enter()
  }

  /** The search key of the keyboard: at once, and worth keeping. */
  enter(): void {
    if (canBeSought(this.typed)) this.keep()
    this.typing.enter()
  }

  /** Words that were searched before, or are suggested. */
  take(words: string): void {
    this.type(words)
    this.enter()
  }

  choose(category: Category | null): void {
    if (category === this.category) return
    this.category = category
    if (this.asked !== null) void this.begin()
  }

  chooseYear(year: number | null): void {
    if (year === this.year) return
    this.year = year
    this.counted = null
    if (this.asked !== null) void this.begin()
  }

  /** Whether only some of all that can be found is looked for. */
  get narrowed(): boolean {
    return this.category !== null || this.year !== null
  }

  /** The same words in every category and year. */
  widen(): void {
    this.category = null
    this.year = null
    if (this.asked !== null) void this.begin()
  }

  /** Once more after it failed: the page in sight stays, whatever comes. */
  retry(): void {
    void (this.value === null ? this.begin() : this.pages?.load())
  }

  /** What led to a notice is worth keeping. */
  keep(): void {
    const { words } = this.typing
    if (words !== '') this.recent.add(words)
  }

  /** The screen is gone. */
  stop(): void {
    this.typing.stop()
    this.stopWaiting()
  }

  private look(): void {
    const { words } = this.typing
    if (!canBeSought(words)) return this.giveUp()
    if (words === this.asked && this.pages?.page.error === null) return
    this.asked = words
    this.counted = null
    void this.begin()
  }

  private giveUp(): void {
    this.asked = null
    this.pages = null
    this.before = null
    this.counted = null
    this.suggestion = null
  }

  /** Begins a list of what was asked for, as it is narrowed now. */
  private async begin(): Promise<void> {
    const { asked: words, category, year, app } = this
    if (words === null) return
    const pages = new Pages((cursor) => app.call('notices', 'search', { words, category, year, cursor }))
    this.before = this.value
    this.pages = pages
    this.suggestion = null
    if (!app.session.online) return
    await pages.load()
    const found = pages.page.value
    if (this.pages !== pages || found === null || found.next !== null) return
    if (category === null) runInAction(() => (this.counted = countsOf(found.rows)))
    if (found.rows.length === 0 && category === null && year === null) await this.suggest(words, pages)
  }

  /** One more call, and only what is really found is suggested. */
  private async suggest(words: string, pages: Pages<FoundNotices>): Promise<void> {
    const part = shorterPart(words)
    if (part === null) return
    try {
      const { rows } = await this.app.call('notices', 'search', {
        words: part,
        category: null,
        year: null,
        cursor: null,
      })
      if (rows.length > 0) runInAction(() => this.pages === pages && (this.suggestion = part))
    } catch {
      // Then there is nothing to suggest.
    }
  }
}

const countsOf = (rows: readonly FoundNotice[]): Counts =>
  new Map(CATEGORIES.map((category) => [category, rows.filter((row) => row.category === category).length]))
