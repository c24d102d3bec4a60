import { makeAutoObservable } from 'mobx'
import type { Health, LackingBranch } from '../../../contract/committee'
import type { Page } from '../../../contract/paging'
import type { Lack } from '../../../domain/people/health'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { Pages } from '../../../stores/pages'

/** All the branches that lack one thing, by the page. */
export type LackingPages = Pages<Page<LackingBranch>>

/** What the branches below a node lack, as counted last night. */
export class HealthStore {
  readonly health = new Loadable<Health>()
  /** The lists that the reader wants whole. */
  private readonly opened = new Map<Lack, LackingPages>()

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

  /** Numbers and lists anew: they are of one night. */
  async refresh(): Promise<void> {
    if (this.health.busy) return
    await Promise.all([this.load(), ...[...this.opened.values()].map((pages) => pages.toFirst())])
  }

  /** The whole list of those that lack something; null while its first few will do. */
  allOf(lack: Lack): LackingPages | null {
    return this.opened.get(lack) ?? null
  }

  async showAll(lack: Lack): Promise<void> {
    const { orgId } = this
    const pages = new Pages((cursor) => this.app.call('boards', 'lacking', { orgId, lack, cursor }))
    this.opened.set(lack, pages)
    await pages.load()
  }
}
