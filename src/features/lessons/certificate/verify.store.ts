import { makeAutoObservable } from 'mobx'
import type { VerifiedReceipt } from '../../../contract/lessons'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { numberIn } from './certificate-number'

/** The public check of a certificate number. */
export class VerifyStore {
  readonly answer = new Loadable<VerifiedReceipt>()
  text = ''
  /** What was typed can't be a number. */
  misshapen = false

  constructor(private readonly app: Pick<App, 'call'>) {
    makeAutoObservable<this, 'app'>(this, { answer: false, app: false })
  }

  write(text: string): void {
    this.text = text
    this.misshapen = false
  }

  /** What was scanned, or came with a link. */
  checkThis(text: string): Promise<void> {
    this.write(numberIn(text) ?? text)
    return this.check()
  }

  async check(): Promise<void> {
    const number = numberIn(this.text)
    this.misshapen = number === null
    if (number !== null) await this.answer.load(() => this.app.call('lessons', 'verify', { number }))
  }
}
