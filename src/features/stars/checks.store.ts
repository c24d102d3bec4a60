import { makeAutoObservable, observable } from 'mobx'
import type { CheckRows } from '../../contract/stars'
import type { Deed } from '../../domain/permissions/table'
import type { App } from '../../stores/app'
import { Pages } from '../../stores/pages'

export type Which = 'submitted' | 'returned' | 'decided'

/** The self-checks below a level, as its committee goes through them. */
export class ChecksStore {
  pages: Pages<CheckRows>
  which: Which = 'submitted'

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly orgId: string,
  ) {
    this.pages = this.begin()
    makeAutoObservable<this, 'app'>(this, { pages: observable.ref, app: false })
  }

  may(deed: Deed): boolean {
    return this.pages.page.value?.may.includes(deed) ?? false
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }

  show(which: Which): void {
    if (which === this.which) return
    this.which = which
    this.pages = this.begin()
    void this.pages.load()
  }

  private begin(): Pages<CheckRows> {
    const { app, orgId, which } = this
    return new Pages((cursor) => app.call('stars', 'checks', { orgId, which, cursor }))
  }
}
