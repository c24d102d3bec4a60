import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppealState, IssueCard, PastIssues } from '../../contract/lessons'
import type { AppError } from '../../contract/errors'
import type { App } from '../../stores/app'
import { asAppError, Loadable } from '../../stores/loadable'

/** Past issues of all seasons or one, page after page. */
export class PastStore {
  readonly first = new Loadable<PastIssues>()
  season: string | null = null
  /** Pages after the first. */
  private rest: PastIssues[] = []
  more: { busy: boolean; error: AppError | null } = { busy: false, error: null }

  constructor(private readonly app: Pick<App, 'call' | 'session' | 'clock'>) {
    makeAutoObservable<this, 'app' | 'rest'>(this, { first: false, app: false, rest: observable.ref })
  }

  /** Whether states of one's own are shown: visitors have none. */
  get joined(): boolean {
    return this.app.session.joined
  }

  get now(): number {
    return this.app.clock()
  }

  get issues(): IssueCard[] {
    return [...(this.first.value?.issues ?? []), ...this.rest.flatMap((page) => page.issues)]
  }

  /** How my appeal about an issue stands; null where I made none. */
  appealOf(lessonId: string): AppealState | null {
    const pages = [...(this.first.value ? [this.first.value] : []), ...this.rest]
    return pages.flatMap(({ appeals }) => appeals).find((appeal) => appeal.lessonId === lessonId)?.state ?? null
  }

  get seasons(): string[] {
    return this.first.value?.seasons ?? []
  }

  get next(): number | null {
    return (this.rest[this.rest.length - 1] ?? this.first.value)?.next ?? null
  }

  async load(): Promise<void> {
    const { season } = this
    await this.first.load(() => this.app.call('lessons', 'past', { season, before: null }))
    runInAction(() => (this.rest = []))
  }

  async choose(season: string | null): Promise<void> {
    if (season === this.season) return
    this.season = season
    await this.load()
  }

  async loadMore(): Promise<void> {
    const { season, next } = this
    if (next === null || this.more.busy || this.first.busy) return
    this.more = { busy: true, error: null }
    try {
      const page = await this.app.call('lessons', 'past', { season, before: next })
      runInAction(() => {
        // The season may have been changed while the page was on its way.
        if (season === this.season && next === this.next) this.rest = [...this.rest, page]
        this.more = { busy: false, error: null }
      })
    } catch (failure) {
      runInAction(() => (this.more = { busy: false, error: asAppError(failure) }))
    }
  }
}
