import { makeAutoObservable } from 'mobx'
import type { Overview, OverviewRow } from '../../contract/branches'
import type { OrgName } from '../../contract/identity'
import type { PastIssues } from '../../contract/lessons'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import type { PickableIssue } from './branches.store'

/** As the tree has them, or by participation where the reader wants that; never ranked. */
export type RowOrder = 'tree' | 'rate'

/** A node of the tree: its figures and its children's. */
export class OverviewStore {
  readonly overview = new Loadable<Overview>()
  /** Asked for when the picker opens. */
  readonly past = new Loadable<PastIssues>()
  lessonId: string | null
  order: RowOrder = 'tree'

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly orgId: string,
    lessonId: string | null = null,
  ) {
    this.lessonId = lessonId
    makeAutoObservable<this, 'app'>(this, { overview: false, past: false, app: false })
  }

  /** Newest first. */
  get issues(): PickableIssue[] {
    return this.past.value?.issues ?? []
  }

  get rows(): OverviewRow[] {
    const rows = this.overview.value?.children ?? []
    if (this.order === 'tree') return rows
    return [...rows].sort((a, b) => (b.rate.percent ?? -1) - (a.rate.percent ?? -1))
  }

  /** From the reader's own office down to this node: what lies above is not theirs to open. */
  get crumbs(): OrgName[] {
    const overview = this.overview.value
    if (!overview) return []
    const path = [...overview.path, overview.org]
    const offices = (this.app.session.me.value?.roles ?? [])
      .filter(({ name }) => name !== 'secretary')
      .map(({ org }) => org.id)
    const own = path.findIndex(({ id }) => offices.includes(id))
    return path.slice(own === -1 ? path.length - 1 : own)
  }

  sort(order: RowOrder): void {
    this.order = order
  }

  async load(): Promise<void> {
    const { orgId, lessonId } = this
    await this.overview.load(() => this.app.call('branches', 'overview', { orgId, lessonId }))
  }

  /** Newer numbers of the same; while some are on their way already, those will do. */
  async refresh(): Promise<void> {
    if (!this.overview.busy) await this.load()
  }

  async loadIssues(): Promise<void> {
    if (this.past.busy || this.past.value) return
    await this.past.load(() => this.app.call('lessons', 'past', { season: null, before: null }))
  }

  async choose(lessonId: string): Promise<void> {
    this.lessonId = lessonId
    await this.load()
  }
}
