import { makeAutoObservable } from 'mobx'
import type { PublicStars } from '../../contract/stars'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'

/** How one Youth Home was rated, by the newest decision or one that is named. */
export class StarStore {
  readonly stars = new Loadable<PublicStars>()

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly venueId: string,
    private readonly decisionId: string | null,
  ) {
    makeAutoObservable<this, 'app' | 'decisionId'>(this, { app: false, stars: false, decisionId: false })
  }

  async refresh(): Promise<void> {
    const { venueId, decisionId } = this
    if (!this.stars.busy) await this.stars.load(() => this.app.call('stars', 'shown', { venueId, decisionId }))
  }
}
