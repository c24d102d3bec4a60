import { makeAutoObservable } from 'mobx'
import type { PickableAssignment } from '../../../contract/boards'
import type { Page } from '../../../contract/paging'
import { CONFIRM_KIND } from '../../../domain/kind-names'
import type { App } from '../../../stores/app'
import type { Pages } from '../../../stores/pages'
import { assignmentPages } from '../assignment-pages'

/** The notices that an organisation was asked to confirm, running or over, newest first. */
export class ConfirmList {
  readonly pages: Pages<Page<PickableAssignment>>

  constructor(
    private readonly app: Pick<App, 'call' | 'serverClock'>,
    readonly orgId: string,
  ) {
    this.pages = assignmentPages(app, orgId, CONFIRM_KIND)
    makeAutoObservable<this, 'app'>(this, { pages: false, app: false })
  }

  /** The server's clock, in epoch ms. */
  get now(): number {
    return this.app.serverClock.now()
  }

  async refresh(): Promise<void> {
    await this.pages.load()
  }
}
