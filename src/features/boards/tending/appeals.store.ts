import { makeAutoObservable } from 'mobx'
import type { Page } from '../../../contract/paging'
import type { AnsweredAppeal, OpenAppeal } from '../../../contract/tending'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { Pages } from '../../../stores/pages'

export type AppealsTab = 'open' | 'answered'

/** Appeals of a branch's members: those that wait for an answer, and what became of the others. */
export class AppealsStore {
  readonly appeals = new Loadable<{ appeals: OpenAppeal[] }>()
  readonly answered: Pages<Page<AnsweredAppeal>>
  tab: AppealsTab = 'open'

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly branchId: string,
  ) {
    this.answered = new Pages((cursor) => app.call('boards', 'answeredAppeals', { branchId, cursor }))
    makeAutoObservable<this, 'app'>(this, { appeals: false, answered: false, app: false })
  }

  /** How many wait; undefined while that is not known. */
  get waiting(): number | undefined {
    return this.appeals.value?.appeals.length
  }

  async refresh(): Promise<void> {
    const { branchId } = this
    if (this.tab === 'answered') await this.loadAnswered()
    if (!this.appeals.busy) await this.appeals.load(() => this.app.call('boards', 'appeals', { branchId }))
  }

  async choose(tab: AppealsTab): Promise<void> {
    if (tab === this.tab) return
    this.tab = tab
    if (tab === 'answered') await this.loadAnswered()
  }

  async loadAnswered(): Promise<void> {
    if (!this.answered.busy) await this.answered.load()
  }
}
