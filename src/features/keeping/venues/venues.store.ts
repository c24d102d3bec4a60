import { makeAutoObservable, observable } from 'mobx'
import type { TendedVenues } from '../../../contract/keeping'
import type { Deed } from '../../../domain/permissions/table'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'
import { Typing } from '../../../stores/typing'

/** The venues of a level and of what is below it, as its committee looks through them. */
export class VenuesStore {
  pages: Pages<TendedVenues>
  readonly typing = new Typing(() => this.look())
  /** Those that were closed for good instead of those that are open. */
  closed = false
  private words = ''
  private may: readonly Deed[] = []

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly orgId: string,
  ) {
    this.pages = this.begin()
    makeAutoObservable<this, 'app' | 'words' | 'may'>(this, {
      pages: observable.ref,
      app: false,
      words: false,
      may: observable.ref,
      typing: false,
    })
  }

  mayDo(deed: Deed): boolean {
    return (this.pages.page.value?.may ?? this.may).includes(deed)
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }

  showClosed(closed: boolean): void {
    if (closed === this.closed) return
    this.closed = closed
    this.restart()
  }

  private look(): void {
    const { words } = this.typing
    if (words === this.words) return
    this.words = words
    this.restart()
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
