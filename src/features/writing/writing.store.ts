import { makeAutoObservable } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { Writing } from '../../contract/writing'
import type { MoveName } from '../../domain/publishing/moves'
import type { App } from '../../stores/app'
import { asAppError, Loadable } from '../../stores/loadable'
import { newId } from '../../services/new-id'

/** A move that somebody makes here, with the words or the instant that it asks for. What is written is saved elsewhere. */
export type Order =
  | { name: 'submit' | 'recall' | 'hold' | 'unschedule' | 'correct' | 'discard' }
  | { name: 'sendBack' | 'withdraw'; words: string }
  /** `decides`: the places of the content check that were looked at and are let through. */
  | { name: 'approve'; words: string; decides: string | null }
  | { name: 'release'; publishAt: string | null }

/** Upon what a move is made, and by which name a repeat of it is known. */
interface Upon {
  noticeId: string
  turn: number
  act: string
}

/** One notice for those who write and review it. Each move is made upon what was seen, and once however often it is pressed. */
export class WritingStore {
  readonly found = new Loadable<Writing>()
  /** The move that is on its way. */
  busy: MoveName | null = null
  private failure: AppError | null = null
  /** The last move that was sent: the same again bears the same name, so that one whose answer was lost is not made twice. */
  private sent = { key: '', act: '' }
  /** A review is held as it opens, and again before that ends: by nobody's hand, and beside what a hand does. */
  private holding: Promise<boolean> | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    readonly noticeId: string,
  ) {
    makeAutoObservable<this, 'app' | 'sent' | 'holding'>(this, {
      found: false,
      noticeId: false,
      app: false,
      sent: false,
      holding: false,
    })
  }

  /** Moves need a network: what is published is everybody's. */
  get offline(): boolean {
    return !this.app.session.online
  }

  /** Why it was not done; null while nothing stands in the way. */
  get problem(): string | null {
    const { failure } = this
    if (failure === null) return null
    // Who was first, and with what, says it all.
    return failure.code === 'CONFLICT' ? failure.message : `没有办成。${failure.message}`
  }

  may(name: MoveName): boolean {
    return this.found.value?.moves.includes(name) ?? false
  }

  async refresh(): Promise<void> {
    const { noticeId } = this
    if (this.found.busy || this.busy !== null || this.holding) return
    await this.found.load(() => this.app.call('writing', 'writing', { noticeId }))
  }

  /** Whether it was made. Where somebody else was first, what stands now is read anew beside the sentence that says so. */
  async move(order: Order): Promise<boolean> {
    if (this.found.value === null || this.busy !== null) return false
    if (order.name === 'hold') return (this.holding ??= this.hold(order))
    this.start(order.name)
    // Upon what was seen, and never upon what stands there since somebody else was first.
    const made = (this.holding === null || (await this.holding)) && (await this.make(order))
    this.end()
    if (!made) await this.lookAgain()
    return made
  }

  private async hold(order: Order): Promise<boolean> {
    const held = await this.make(order)
    this.holding = null
    if (!held) await this.lookAgain()
    return held
  }

  private async make(order: Order): Promise<boolean> {
    const seen = this.found.value
    if (seen === null) return false
    try {
      this.take(await this.send(order, this.upon(seen, order)))
      return true
    } catch (error) {
      this.fail(asAppError(error))
      return false
    }
  }

  private async lookAgain(): Promise<void> {
    if (this.failure?.code !== 'UNREACHABLE') await this.refresh()
  }

  /** What was said of the last move is said no more. */
  hush(): void {
    this.failure = null
  }

  private upon({ noticeId, turn }: Writing, order: Order): Upon {
    const key = `${turn} ${JSON.stringify(order)}`
    if (this.sent.key !== key) this.sent = { key, act: newId('m', this.app.clock()) }
    return { noticeId, turn, act: this.sent.act }
  }

  private send(order: Order, upon: Upon): Promise<Writing> {
    const { call } = this.app
    switch (order.name) {
      case 'hold':
        return call('writing', 'holdReview', upon)
      case 'approve': {
        const { words, decides } = order
        return call('writing', 'approve', { ...upon, words, ...(decides === null ? {} : { decides }) })
      }
      case 'sendBack':
      case 'withdraw':
        return call('writing', order.name, { ...upon, words: order.words })
      case 'release':
        return call('writing', 'release', { ...upon, publishAt: order.publishAt })
      default:
        return call('writing', order.name, upon)
    }
  }

  private start(name: MoveName): void {
    this.busy = name
    this.failure = null
  }

  private end(): void {
    this.busy = null
  }

  private take(writing: Writing): void {
    this.found.set(writing)
  }

  private fail(failure: AppError): void {
    this.failure = failure
  }
}
