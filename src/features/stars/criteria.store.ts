import { makeAutoObservable } from 'mobx'
import type { CriteriaRow, CriteriaRows } from '../../contract/stars'
import { newId } from '../../services/new-id'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Act } from '../../stores/act'

/** The versions of the criteria of a city. */
export class CriteriaStore {
  readonly versions = new Loadable<CriteriaRows>()
  readonly acts: Act

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    readonly orgId: string,
  ) {
    this.acts = new Act(app)
    makeAutoObservable<this, 'app'>(this, { app: false, versions: false, acts: false })
  }

  get writes(): boolean {
    return this.versions.value?.may.includes('set-criteria') ?? false
  }

  /** What a new version begins with: the newest that is out, or the example where there is none. */
  get newest(): CriteriaRow | null {
    return this.versions.value?.rows.find(({ state }) => state === 'published') ?? null
  }

  async refresh(): Promise<void> {
    const { app, orgId } = this
    if (!this.versions.busy) await this.versions.load(() => app.call('stars', 'criterias', { orgId }))
  }

  /** Begins a new version; its id, or null where that was not done. */
  async begin(): Promise<string | null> {
    const { app, newest, versions } = this
    const id = newId('k', app.clock())
    const orgId = versions.value?.cityId ?? ''
    const done = await this.acts.send(async () => {
      if (newest) await app.call('stars', 'copyCriteria', { criteriaId: newest.criteriaId, newId: id })
      else await app.call('stars', 'beginCriteria', { orgId, newId: id })
    })
    return done ? id : null
  }
}
