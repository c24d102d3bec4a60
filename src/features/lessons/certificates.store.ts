import { makeAutoObservable } from 'mobx'
import type { MyRecord } from '../../contract/lessons'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'

/** One's own certificates. */
export class CertificatesStore {
  readonly record = new Loadable<MyRecord>()

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    makeAutoObservable<this, 'app'>(this, { record: false, app: false })
  }

  get visitor(): boolean {
    return this.app.session.me.value !== null && !this.app.session.joined
  }

  async load(): Promise<void> {
    if (!this.visitor) await this.record.load(() => this.app.call('lessons', 'record', {}))
  }
}
