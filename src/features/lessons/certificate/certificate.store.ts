import { makeAutoObservable } from 'mobx'
import type { Receipt } from '../../../contract/lessons'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** The proof of a finished lesson. */
export class CertificateStore {
  readonly receipt = new Loadable<Receipt>()

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly lessonId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { receipt: false, app: false, lessonId: false })
  }

  load(): Promise<void> {
    return this.receipt.load(() => this.app.call('lessons', 'receipt', { lessonId: this.lessonId }))
  }
}
