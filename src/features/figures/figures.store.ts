import { makeAutoObservable, observable } from 'mobx'
import type { FigureCells, FiguresOverview, VenueFigures } from '../../contract/figures'
import type { Page } from '../../contract/paging'
import type { Month } from '../../domain/figures/month'
import type { Deed } from '../../domain/permissions/table'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Pages } from '../../stores/pages'
import type { OrderKey } from '../../domain/figures/order'
import { inOrder, orderAfter, type RowOrder } from './row-order'

export type Tab = 'districts' | 'venues' | 'months'

/** The numbers of a level: a month, and one of three tables of it. */
export class FiguresStore {
  readonly overview = new Loadable<FiguresOverview>()
  /** The one that was chosen; null is the newest. */
  asked: Month | null = null
  tab: Tab = 'districts'
  /** Of which district the venues are; null for all. */
  district: string | null = null
  /** The reader's, not kept. */
  order: RowOrder = null
  venues: Pages<Page<VenueFigures>> | null = null
  /** What the pages of venues are of. */
  private venuesOf = ''

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly orgId: string,
  ) {
    makeAutoObservable<this, 'app' | 'venuesOf'>(this, { app: false, venuesOf: false, venues: observable.ref })
  }

  get month(): Month | null {
    return this.overview.value?.counted?.month ?? null
  }

  mayDo(deed: Deed): boolean {
    return this.overview.value?.may.includes(deed) ?? false
  }

  async refresh(): Promise<void> {
    const { orgId, asked: month } = this
    await this.overview.load(() => this.app.call('figures', 'overview', { orgId, month }), month ?? '')
    if (this.tab === 'venues') this.turnToVenues()
  }

  async choose(month: Month): Promise<void> {
    this.asked = month
    await this.refresh()
  }

  show(tab: Tab): void {
    if (tab === this.tab) return
    this.tab = tab
    this.order = null
    this.district = null
    if (tab === 'venues') this.turnToVenues()
  }

  /** The venues of a district, or of all again. */
  showDistrict(district: string | null): void {
    this.tab = 'venues'
    this.order = null
    this.district = district
    this.turnToVenues()
  }

  sort(by: OrderKey): void {
    this.order = orderAfter(this.order, by)
    // Page by page the cloud sorts, and what is in sight stays until the other page comes.
    if (this.tab === 'venues') void this.venues?.restart()
  }

  ordered<T extends FigureCells>(rows: readonly T[]): T[] {
    return inOrder(rows, this.order)
  }

  /** Anew where it is of another month or district; else what is in sight is looked at again. */
  private turnToVenues(): void {
    const { orgId, month, district } = this
    if (month === null) return
    const of = `${month} ${district ?? ''}`
    if (of !== this.venuesOf || this.venues === null) {
      this.venuesOf = of
      this.venues = new Pages((cursor) =>
        this.app.call('figures', 'venues', { orgId, month, district, order: this.order, cursor }),
      )
    }
    void this.venues.load()
  }
}
