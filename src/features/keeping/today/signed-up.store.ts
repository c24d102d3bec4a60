import type { SignedUp } from '../../../contract/keeping'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'

/** Who has signed up for an activity, in the order in which they did. */
export class SignedUpStore {
  readonly pages: Pages<SignedUp>

  constructor(
    app: Pick<App, 'call'>,
    readonly activityId: string,
  ) {
    this.pages = new Pages((cursor) => app.call('keeping', 'signedUp', { activityId, cursor }))
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }
}
