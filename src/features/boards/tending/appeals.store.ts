import { makeAutoObservable } from 'mobx'
import type { OpenAppeal } from '../../../contract/tending'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** Appeals of a branch's members that wait for an answer. */
export class AppealsStore {
  readonly appeals = new Loadable<{ appeals: OpenAppeal[] }>()

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly branchId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { appeals: false, app: false })
  }

  async refresh(): Promise<void> {
    const { branchId } = this
    if (!this.appeals.busy) await this.appeals.load(() => this.app.call('boards', 'appeals', { branchId }))
  }
}
