import { makeAutoObservable } from 'mobx'
import type { MyCertificate } from '../../../contract/lessons'
import type { Page } from '../../../contract/paging'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'

/** One's own certificates, page by page. */
export class CertificatesStore {
  readonly pages: Pages<Page<MyCertificate>>

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    this.pages = new Pages((cursor) => app.call('lessons', 'certificates', { cursor }))
    makeAutoObservable<this, 'app'>(this, { pages: false, app: false })
  }

  /** Somebody who has never joined a branch. */
  get visitor(): boolean {
    const me = this.app.session.me.value
    return me !== null && me.branch === null && !me.left
  }

  async load(): Promise<void> {
    if (!this.visitor) await this.pages.load()
  }
}
