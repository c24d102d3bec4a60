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

  get visitor(): boolean {
    return this.app.session.me.value !== null && !this.app.session.may('see-own-record')
  }

  async load(): Promise<void> {
    if (!this.visitor) await this.pages.load()
  }
}
