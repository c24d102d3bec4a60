import { makeAutoObservable, observable } from 'mobx'
import type { TendedVenues } from '../../../contract/keeping'
import { SEARCH_MAX } from '../../../domain/limits'
import type { Deed } from '../../../domain/permissions/table'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'

/** How long the fingers rest until it is searched. */
export const PAUSE_MS = 300

/** The venues of a level and of what is below it, as its committee looks through them. */
export class VenuesStore {
  pages: Pages<TendedVenues>
  typed = ''
  /** Those that were closed for good instead of those that are open. */
  closed = false
  private words = ''
  private may: readonly Deed[] = []
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly orgId: string,
  ) {
    this.pages = this.begin()
    makeAutoObservable<this, 'app' | 'words' | 'timer' | 'may'>(this, {
      pages: observable.ref,
      app: false,
      words: false,
      may: observable.ref,
      timer: false,
    })
  }

  mayDo(deed: Deed): boolean {
    return (this.pages.page.value?.may ?? this.may).includes(deed)
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }

  type(typed: string): void {
    this.typed = [...typed].slice(0, SEARCH_MAX).join('')
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.search(), PAUSE_MS)
  }

  /** At once. */
  search(): void {
    clearTimeout(this.timer)
    const words = this.typed.trim()
    if (words === this.words) return
    this.words = words
    this.restart()
  }

  showClosed(closed: boolean): void {
    if (closed === this.closed) return
    this.closed = closed
    this.restart()
  }

  /** The screen is gone. */
  stop(): void {
    clearTimeout(this.timer)
  }

  private restart(): void {
    this.may = this.pages.page.value?.may ?? this.may
    this.pages = this.begin()
    void this.pages.load()
  }

  private begin(): Pages<TendedVenues> {
    const { app, orgId, words, closed } = this
    return new Pages((cursor) => app.call('keeping', 'tended', { orgId, words, closed, cursor }))
  }
}
