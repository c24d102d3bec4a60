import { makeAutoObservable } from 'mobx'
import type { VenueMonths } from '../../contract/figures'
import type { OrderKey } from '../../domain/figures/order'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { inOrder, orderAfter, type RowOrder } from './row-order'

/** A Youth Home's numbers, month by month. */
export class VenueFiguresStore {
  readonly months = new Loadable<VenueMonths>()
  /** The reader's, not kept. */
  order: RowOrder = null

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly venueId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { app: false })
  }

  async refresh(): Promise<void> {
    await this.months.load(() => this.app.call('figures', 'venueMonths', { venueId: this.venueId }))
  }

  sort(by: OrderKey): void {
    this.order = orderAfter(this.order, by)
  }

  /** The newest first, unless the reader sorts. */
  get rows(): VenueMonths['months'] {
    return inOrder([...(this.months.value?.months ?? [])].reverse(), this.order)
  }
}
