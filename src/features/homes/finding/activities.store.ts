import { makeAutoObservable, observable } from 'mobx'
import type { ActivityCard } from '../../../contract/homes'
import type { Page } from '../../../contract/paging'
import { clockSince } from '../venue-words'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'

export type Which = 'coming' | 'past'
type Listed = Page<ActivityCard> & { now: string; at: number }

/** What takes place at a venue: to come, or over. */
export class ActivitiesStore {
  which: Which = 'coming'
  pages: Pages<Listed>

  constructor(
    private readonly app: Pick<App, 'call' | 'clock'>,
    private readonly venueId: string,
  ) {
    this.pages = this.listOf('coming')
    makeAutoObservable<this, 'app' | 'venueId'>(this, { pages: observable.ref, app: false, venueId: false })
  }

  get now(): number {
    const { value } = this.pages.page
    return value ? clockSince(value, this.app.clock()) : this.app.clock()
  }

  load(): Promise<void> {
    return this.pages.load()
  }

  async choose(which: Which): Promise<void> {
    if (which === this.which) return
    this.which = which
    this.pages = this.listOf(which)
    await this.pages.load()
  }

  private listOf(which: Which): Pages<Listed> {
    const { app, venueId } = this
    return new Pages(async (cursor) => {
      const page = await app.call('homes', 'activities', { venueId, which, cursor })
      return { ...page, at: app.clock() }
    })
  }
}
