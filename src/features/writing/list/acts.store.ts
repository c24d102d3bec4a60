import { makeAutoObservable } from 'mobx'
import type { App } from '../../../stores/app'
import { WritingStore, type Order } from '../writing.store'
import type { ActName } from './acts'

/** One notice of the list, and the act that is asked about: what it does is said before it is done. */
export class ActsStore {
  readonly writing: WritingStore
  asked: ActName | null = null
  /** Why, where that is to be said. */
  words = ''

  constructor(
    app: Pick<App, 'call' | 'session' | 'clock'>,
    noticeId: string,
    /** Once something was done. */
    private readonly done: () => void = () => undefined,
  ) {
    this.writing = new WritingStore(app, noticeId)
    makeAutoObservable<this, 'done'>(this, { writing: false, done: false })
  }

  ask(name: ActName | null): void {
    this.asked = name
    this.words = ''
    this.writing.hush()
  }

  say(words: string): void {
    this.words = words
  }

  /** Whether it was done. Where it was not, what was written stays. */
  async confirm(order: Order): Promise<boolean> {
    const made = await this.writing.move(order)
    if (made) this.ask(null)
    this.done()
    return made
  }
}
