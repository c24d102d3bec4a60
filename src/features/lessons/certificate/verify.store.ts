import { makeAutoObservable, observable } from 'mobx'
import type { VerifiedReceipt } from '../../../contract/lessons'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { numberIn } from './certificate-number'

/** The public check of a certificate number. */
export class VerifyStore {
  answer = new Loadable<VerifiedReceipt>()
  text = ''
  /** What was typed can't be a number. */
  misshapen = false

  constructor(private readonly app: Pick<App, 'call'>) {
    makeAutoObservable<this, 'app'>(this, { answer: observable.ref, app: false })
  }

  write(text: string): void {
    this.text = text
    this.misshapen = false
    this.forget()
  }

  /** What was scanned, or came with a link. */
  checkThis(text: string): Promise<void> {
    this.write(numberIn(text) ?? text)
    return this.check()
  }

  async check(): Promise<void> {
    const number = numberIn(this.text)
    this.misshapen = number === null
    this.forget()
    if (number !== null) await this.answer.load(() => this.app.call('lessons', 'verify', { number }))
  }
  /** What was said of one number never stands beside another, whatever becomes of the asking. */
  private forget(): void {
    this.answer = new Loadable()
  }
}
