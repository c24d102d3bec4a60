import { makeAutoObservable, observable } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { NoticeCard } from '../../../contract/notices'
import type { Category } from '../../../domain/notices/category'
import { ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'
import { keepPage, recallPage, type ReadPage } from './read-page'

export type FeedApp = Pick<App, 'call' | 'session' | 'storage' | 'clock' | 'unreadConfirms'>

/** The notices of one category, or of all, by the page; as long as none has come, the first page that was read here last. */
export class FeedList {
  readonly pages: Pages<ReadPage>
  private recalled: ReadPage | null = null

  constructor(
    private readonly app: FeedApp,
    readonly category: Category | null,
  ) {
    this.pages = new Pages((cursor) => this.ask(cursor))
    makeAutoObservable<this, 'app' | 'recalled'>(this, {
      pages: false,
      category: false,
      app: false,
      recalled: observable.ref,
    })
  }

  get value(): ReadPage | null {
    return this.pages.page.value ?? this.recalled
  }

  get rows(): NoticeCard[] {
    return this.value?.rows ?? []
  }

  /** Why nothing can be shown. */
  get error(): AppError | null {
    return this.value === null ? this.pages.page.error : null
  }

  /** Whether it is known what stands there, be it that nothing came. */
  get settled(): boolean {
    return this.value !== null || this.pages.page.settled
  }

  /** Why what is shown is not of now. */
  get stale(): AppError | null {
    return this.value === null ? null : this.pages.page.error
  }

  /** Whether it was read earlier and kept, and more of it can't be turned to. */
  get isRecalled(): boolean {
    return this.pages.page.value === null && this.recalled !== null
  }

  /** The server's clock, as far as this phone can tell since. */
  get now(): number {
    const { value, app } = this
    return value === null ? app.clock() : ms(value.now) + Math.max(0, app.clock() - value.at)
  }

  /** The page in sight anew, or the beginning of the list. */
  async load({ first = false } = {}): Promise<void> {
    if (!this.app.session.online) this.recall()
    await (first ? this.pages.toFirst() : this.pages.load())
    if (this.pages.page.error) this.recall()
  }

  private async ask(cursor: string | null): Promise<ReadPage> {
    const { app, category } = this
    const { rows, next, unreadConfirms, now } = await app.call('notices', 'feed', { category, cursor })
    const page = { rows, next, unreadConfirms, now, at: app.clock() }
    app.unreadConfirms.tell(page)
    if (cursor === null) void this.keep(page)
    return page
  }

  /** Only once it is sure for whom. */
  private async keep(page: ReadPage): Promise<void> {
    const { session, storage } = this.app
    if (!session.me.value) await session.refresh()
    const personKey = session.me.value?.personKey
    if (personKey !== undefined) keepPage(storage, { personKey, category: this.category }, page)
  }

  private recall(): void {
    const { session, storage, unreadConfirms } = this.app
    const { personKey } = session
    if (this.value !== null || personKey === null) return
    this.recalled = recallPage(storage, { personKey, category: this.category })
    if (this.recalled) unreadConfirms.tell(this.recalled)
  }
}
