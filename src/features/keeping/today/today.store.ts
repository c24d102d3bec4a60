import type { KeeperToday } from '../../../contract/keeping'
import type { Deed } from '../../../domain/permissions/table'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { KeptTexts } from '../kept-texts'

/** A keeper's day at a venue. */
export class TodayStore {
  readonly today = new Loadable<KeeperToday>()
  private readonly texts: KeptTexts

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'clock'>,
    readonly venueId: string,
  ) {
    this.texts = new KeptTexts(app)
  }

  may(deed: Deed): boolean {
    return this.today.value?.may.includes(deed) ?? false
  }

  /** With it goes what was written without a network. */
  async refresh(): Promise<void> {
    await this.texts.send()
    await this.today.load(() => this.app.call('keeping', 'today', { venueId: this.venueId }))
  }
}
