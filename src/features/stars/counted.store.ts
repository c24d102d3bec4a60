import { makeAutoObservable } from 'mobx'
import type { CountedList } from '../../contract/stars'
import type { App } from '../../stores/app'
import { Pages } from '../../stores/pages'

/** The activities that a figure of a self-check was counted of, by the page. */
export class CountedStore {
  readonly pages: Pages<CountedList>

  constructor(app: Pick<App, 'call'>, checkId: string, itemId: string) {
    this.pages = new Pages((cursor) => app.call('stars', 'counted', { checkId, itemId, cursor }))
    makeAutoObservable(this, { pages: false })
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }
}
