import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { NoticeAbove, NoticesAbove } from '../../../contract/writing'
import { newId } from '../../../services/new-id'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { Pages } from '../../../stores/pages'

/** What levels above have published, and the one that somebody takes over for their own. */
export class AboveStore {
  readonly pages: Pages<NoticesAbove>
  /** What it does is said before it is done. */
  asked: string | null = null
  busy = false
  /** Why it was not taken over; null while nothing stands in the way. */
  problem: string | null = null
  /** What was taken over here, until the list comes anew. */
  private readonly done = observable.map<string, NonNullable<NoticeAbove['taken']>>([], { deep: false })
  /** Each is taken over under one name: one whose answer was lost is not taken over twice. */
  private readonly acts = new Map<string, string>()

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    readonly orgId: string,
  ) {
    this.pages = new Pages((cursor) => app.call('writing', 'above', { orgId, cursor }))
    makeAutoObservable<this, 'app' | 'done' | 'acts'>(this, {
      app: false,
      orgId: false,
      pages: false,
      done: false,
      acts: false,
    })
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  takenOf({ noticeId, taken }: NoticeAbove): NoticeAbove['taken'] {
    return this.done.get(noticeId) ?? taken
  }

  refresh(): Promise<void> {
    return this.pages.load()
  }

  ask(noticeId: string | null): void {
    this.asked = noticeId
    this.problem = null
  }

  async take(noticeId: string): Promise<void> {
    if (this.busy) return
    this.start()
    const { orgId } = this
    const act = this.acts.get(noticeId) ?? newId('m', this.app.clock())
    this.acts.set(noticeId, act)
    try {
      const { noticeId: own, stage } = await this.app.call('writing', 'repost', { orgId, noticeId, act })
      runInAction(() => {
        this.done.set(noticeId, { noticeId: own, stage })
        this.asked = null
      })
    } catch (failure) {
      runInAction(() => (this.problem = asAppError(failure).message))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }

  private start(): void {
    this.busy = true
    this.problem = null
  }
}
