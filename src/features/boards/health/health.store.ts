import { makeAutoObservable } from 'mobx'
import type { Health } from '../../../contract/committee'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** What the branches below a node lack, as counted last night. */
export class HealthStore {
  readonly health = new Loadable<Health>()

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly orgId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { health: false, app: false })
  }

  async load(): Promise<void> {
    const { orgId } = this
    await this.health.load(() => this.app.call('boards', 'health', { orgId }))
  }

  async refresh(): Promise<void> {
    if (!this.health.busy) await this.load()
  }
}
