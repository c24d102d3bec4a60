import { makeAutoObservable, runInAction } from 'mobx'
import type { Overview, OverviewRow, PickableAssignment } from '../../../contract/boards'
import type { Ranking, Report } from '../../../contract/committee'
import type { OrgName } from '../../../contract/identity'
import type { Page } from '../../../contract/paging'
import { places } from '../../../domain/assignments/ranking'
import { monthOf } from '../../../domain/assignments/report'
import type { Deed } from '../../../domain/permissions/table'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import type { Pages } from '../../../stores/pages'
import { FIRST_KIND } from '../../../domain/kind-names'
import type { Look } from '../../../ui/live'
import { assignmentPages } from '../assignment-pages'
import { lastMonths } from '../last-months'
import { look } from '../look'
import { whichOf } from '../which'
import { chosenOrders, inOrder, type RowOrder } from './row-order'

/** One assignment, or a month's frozen ones. */
export type Span = 'week' | 'month'

interface Asked {
  assignmentId: string | null
  /** Null for an assignment. */
  month: string | null
}

/** A node of the tree: its figures and its children's, of an assignment or a month. */
export class OverviewStore {
  readonly overview = new Loadable<Overview>()
  readonly report = new Loadable<Report>()
  readonly list: Pages<Page<PickableAssignment>>
  assignmentId: string | null
  /** What is on the screen: it stays until what was asked for has come. */
  span: Span
  /** What the reader asked for last. */
  wanted: Span
  month: string

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'session'>,
    readonly orgId: string,
    { assignmentId, month }: Asked = { assignmentId: null, month: null },
  ) {
    this.list = assignmentPages(app, orgId)
    this.assignmentId = assignmentId
    this.span = this.wanted = month === null ? 'week' : 'month'
    this.month = month ?? monthOf(app.clock())
    makeAutoObservable<this, 'app'>(this, { overview: false, report: false, list: false, app: false })
  }

  /** The last year's, newest first. */
  get months(): string[] {
    return lastMonths(this.app.clock())
  }

  get children(): OverviewRow[] {
    if (this.span === 'week') return this.overview.value?.children ?? []
    return (this.report.value?.children ?? []).map((row) => ({ ...row, last: null }))
  }

  /** The reader's own choice, the same on every level; the tree's until they make one. */
  get order(): RowOrder {
    return chosenOrders(this.app.session).get(this.reader) ?? null
  }

  get rows(): OverviewRow[] {
    return inOrder(this.children, this.order)
  }

  /** Whether the last assignment is known: of a month there is none. */
  get hasLast(): boolean {
    return this.children.some(({ last }) => last !== null)
  }

  get ranking(): Ranking | null {
    return this.overview.value?.ranking ?? null
  }

  /** Each child's place by its rate; null until a committee has turned ranking on. */
  get places(): Map<string, number | null> | null {
    if (!this.ranking?.on) return null
    const { children } = this
    const found = places(children.map(({ rate }) => rate.percent))
    return new Map(children.map(({ org }, i) => [org.id, found[i] ?? null]))
  }

  /** From the reader's own office down to this node: what lies above is not theirs to open. */
  get crumbs(): OrgName[] {
    const overview = this.overview.value ?? this.report.value
    return overview ? [...overview.path.filter(({ open }) => open), overview.org] : []
  }

  /** What the next level is asked for. */
  get asked(): Asked {
    return { assignmentId: this.assignmentId, month: this.span === 'month' ? this.month : null }
  }

  /** What the reader may do here, as the cloud says. */
  get may(): readonly Deed[] {
    return (this.overview.value ?? this.report.value)?.may ?? []
  }

  sort(order: RowOrder): void {
    chosenOrders(this.app.session).set(this.reader, order)
  }

  async load(): Promise<void> {
    const { orgId, assignmentId, month, wanted } = this
    const overview = () => this.app.call('boards', 'overview', { orgId, ...whichOf(assignmentId) })
    const report = () => this.app.call('boards', 'report', { orgId, kind: FIRST_KIND, month })
    const loadOverview = () => this.overview.load(overview, assignmentId ?? undefined)
    if (wanted === 'month') await this.report.load(report, month)
    else await loadOverview()
    runInAction(() => (this.span = this.wanted))
    // Also for a month, once: whether children are ranked comes with the overview.
    if (this.overview.value === null && wanted === 'month') await loadOverview()
  }

  /** Newer numbers of the same; while some are on their way already, those will do. */
  async refresh(): Promise<void> {
    if (!this.overview.busy && !this.report.busy) await this.load()
  }

  /** Whether the cloud has newer numbers than are shown, and shows them; those of a month are frozen. */
  async look(): Promise<Look> {
    const { orgId, assignmentId, span } = this
    if (span === 'month') return 'same'
    const which = whichOf(assignmentId)
    return look(this.overview, {
      version: () => this.app.call('boards', 'version', { orgId, ...which }),
      whole: () => this.app.call('boards', 'overview', { orgId, ...which }),
    })
  }

  async choose(assignmentId: string): Promise<void> {
    this.assignmentId = assignmentId
    await this.load()
  }

  async show(span: Span): Promise<void> {
    if (span === this.wanted) return
    this.wanted = span
    if ((span === 'week' ? this.overview : this.report).value !== null) this.span = span
    await this.load()
  }

  async chooseMonth(month: string): Promise<void> {
    this.month = month
    await this.load()
  }

  private get reader(): string {
    return this.app.session.personKey ?? ''
  }
}
