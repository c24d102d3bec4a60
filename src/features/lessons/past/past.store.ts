import { makeAutoObservable } from 'mobx'
import type { AppealState, IssueCard, PastIssues } from '../../../contract/lessons'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'

/** Past issues of all seasons or one, page by page. */
export class PastStore {
  readonly pages: Pages<PastIssues>
  season: string | null = null

  constructor(private readonly app: Pick<App, 'call' | 'session' | 'clock'>) {
    this.pages = new Pages((cursor) => app.call('lessons', 'past', { season: this.season, cursor }))
    makeAutoObservable<this, 'app'>(this, { pages: false, app: false })
  }

  /** Whether states of one's own are shown: visitors have none. */
  get joined(): boolean {
    return this.app.session.may('see-own-record')
  }

  get now(): number {
    return this.app.clock()
  }

  get issues(): IssueCard[] {
    return this.pages.page.value?.rows ?? []
  }

  /** How my appeal about an issue stands; null where I made none. */
  appealOf(lessonId: string): AppealState | null {
    return this.pages.page.value?.appeals.find((appeal) => appeal.lessonId === lessonId)?.state ?? null
  }

  get seasons(): string[] {
    return this.pages.page.value?.seasons ?? []
  }

  load(): Promise<void> {
    return this.pages.load()
  }

  async choose(season: string | null): Promise<void> {
    if (season === this.season) return
    this.season = season
    await this.pages.restart()
  }
}
