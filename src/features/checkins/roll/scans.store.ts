import type { Scans } from '../../../contract/checkins'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'

/** Every scan and try of a session, the newest first. */
export class ScansStore {
  readonly pages: Pages<Scans>

  constructor(
    app: Pick<App, 'call'>,
    readonly sessionId: string,
  ) {
    this.pages = new Pages((cursor) => app.call('checkins', 'scans', { sessionId, cursor }))
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }
}
