import { makeAutoObservable, observable } from 'mobx'
import type { OwnRequest } from '../../../contract/identity'
import type { Category } from '../../../domain/notices/category'
import { FeedList, type FeedApp } from './feed-list'

/** All notices, or those of the chosen category. */
export class FeedStore {
  category: Category | null = null
  /** Each category keeps what it has shown, so that none shows another's rows while its own are on their way. */
  private readonly lists = observable.map<Category | null, FeedList>([], { deep: false })
  private owner: string | null = null

  constructor(private readonly app: FeedApp) {
    this.lists.set(null, new FeedList(app, null))
    makeAutoObservable<this, 'app' | 'lists' | 'owner'>(this, { app: false, lists: false, owner: false })
  }

  get list(): FeedList {
    const list = this.lists.get(this.category)
    if (!list) throw new Error(`no list of ${this.category}`)
    return list
  }

  /** How many of all notices wait to be confirmed and were not opened. */
  get unreadConfirms(): number {
    return this.app.unreadConfirms.count
  }

  /** Whether only what is public can be shown: who has joined nothing and holds no office. */
  get visiting(): boolean {
    const me = this.app.session.me.value
    return me !== null && me.branch === null && me.roles.length === 0
  }

  /** What has become of asking a branch to be added. */
  get request(): OwnRequest | null {
    return this.app.session.me.value?.request ?? null
  }

  /** For every time the screen is shown: the page in sight, as it is now. */
  load(): Promise<void> {
    this.makeSureWhose()
    return this.list.load()
  }

  /** From the newest on. */
  refresh(): Promise<void> {
    this.makeSureWhose()
    return this.list.load({ first: true })
  }

  async choose(category: Category | null): Promise<void> {
    if (category === this.category) return
    // Whoever comes back to a category begins with its newest.
    if (!this.lists.has(category) || this.lists.get(category)?.pages.at !== 0)
      this.lists.set(category, new FeedList(this.app, category))
    this.category = category
    await this.list.load()
  }

  /** What one person has read is not shown to the next. */
  private makeSureWhose(): void {
    const personKey = this.app.session.me.value?.personKey
    if (personKey === undefined || personKey === this.owner) return
    if (this.owner !== null) {
      this.lists.clear()
      this.lists.set(this.category, new FeedList(this.app, this.category))
    }
    this.owner = personKey
  }
}
