import { makeAutoObservable } from 'mobx'
import type { AskedTalk, AskedTalks } from '../../contract/talks'
import type { App } from '../../stores/app'
import { Pages } from '../../stores/pages'
import { Act } from '../../stores/act'

/** What a branch has asked for. */
export class AskedStore {
  readonly pages: Pages<AskedTalks>
  readonly act: Act

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly branchId: string,
  ) {
    this.act = new Act(app)
    this.pages = new Pages((cursor) => app.call('talks', 'asked', { branchId, cursor }))
    makeAutoObservable<this, 'app'>(this, { app: false, pages: false, act: false })
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }

  /** Whether it was taken back. */
  async withdraw({ talkId }: AskedTalk): Promise<boolean> {
    const done = await this.act.send(async () => void (await this.app.call('talks', 'withdraw', { talkId })))
    if (done) await this.pages.load()
    return done
  }
}
