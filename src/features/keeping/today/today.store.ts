import type { KeptSession } from '../../../contract/checkins'
import type { KeeperToday } from '../../../contract/keeping'
import type { Deed } from '../../../domain/permissions/table'
import { ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { KeptSessionsStore } from '../../../stores/kept-sessions'
import { ownScans } from '../../../stores/own-scans'
import { KeptTexts } from '../kept-texts'

/** A keeper's day at a venue. */
export class TodayStore {
  readonly today = new Loadable<KeeperToday>()
  /** Fetched along with the day, so that codes are made later without a network. */
  readonly sessions: KeptSessionsStore
  private readonly texts: KeptTexts

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'clock' | 'serverClock' | 'outbox'>,
    readonly venueId: string,
  ) {
    this.texts = new KeptTexts(app)
    this.sessions = new KeptSessionsStore(app, venueId)
  }

  may(deed: Deed): boolean {
    return this.today.value?.may.includes(deed) ?? false
  }

  /** People who were let in, and whom the cloud does not know of yet. */
  get unsent(): number {
    return ownScans(this.app.outbox.pending).length
  }

  /** Whether sending them was tried with a network, and did not succeed. */
  get stuck(): boolean {
    const { pending, triedAt, sending } = this.app.outbox
    return !sending && triedAt !== null && ownScans(pending).some(({ at }) => at < triedAt)
  }

  /** What this phone has of the day where the day itself can't be had: sessions whose codes it can make. */
  get kept(): KeptSession[] {
    if (this.today.value !== null) return []
    const now = this.app.serverClock.now()
    return (this.sessions.kept?.sessions ?? []).filter(({ closesAt }) => ms(closesAt) > now)
  }

  send(): void {
    void this.app.outbox.flush()
  }

  /** With it goes what was written without a network. */
  async refresh(): Promise<void> {
    await this.texts.send()
    await this.look()
    await this.sessions.refresh()
  }

  /** The numbers alone, again and again while somebody looks at them. */
  async look(): Promise<void> {
    await this.today.load(() => this.app.call('keeping', 'today', { venueId: this.venueId }))
  }
}
