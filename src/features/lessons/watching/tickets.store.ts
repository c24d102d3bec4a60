import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { WatchTicket } from '../../../contract/lessons'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import type { DraftBox } from '../draft'
import type { Played } from './played'
import { proofOf, type Proof } from './proof'
import { isAlive, ticketFrom, type Mode, type Ticket } from './ticket'

/** After a start that did not get through, seconds are kept on the phone and the next try waits this long. */
const START_AGAIN_MS = 30_000
const RENEWED = '计时重新开始了，看过的部分都还在，不用重看。'

export type Started = 'started' | 'done' | 'unreached'

interface Way {
  lessonId: string
  played: Played
  box: DraftBox
}

/** The signed tokens of one lesson: asked for, renewed with each reply, replaced once the cloud no longer takes them. */
export class Tickets {
  /** Null before the start. */
  held: Record<Mode, Ticket | null>
  /** A calm sentence, where something began anew. */
  notice: string | null = null
  /** True while the cloud could not be told that the lesson has begun. */
  unreached = false
  private readonly starting: Record<Mode, Promise<Started> | null> = { watch: null, read: null }
  private triedStartAt = -Infinity

  constructor(
    private readonly parts: Pick<App, 'call' | 'clock'>,
    private readonly way: Way,
  ) {
    const { watch, read } = way.box.draft.tickets
    this.held = { watch: this.usable(watch), read: this.usable(read) }
    makeAutoObservable<this, 'parts' | 'way' | 'starting' | 'triedStartAt'>(this, {
      held: observable.ref,
      parts: false,
      way: false,
      starting: false,
      triedStartAt: false,
    })
  }

  /** Begins once. A kept token goes on: its clock has counted the time without a network. */
  start(mode: Mode): Promise<Started> {
    if (this.held[mode]) return Promise.resolve('started')
    return (this.starting[mode] ??= this.begin(mode).finally(() => (this.starting[mode] = null)))
  }

  /** Whether a start that failed should be tried again now. */
  startIsDue(mode: Mode): boolean {
    return !this.held[mode] && Math.abs(this.parts.clock() - this.triedStartAt) >= START_AGAIN_MS
  }

  /** What goes to the cloud with the token; null while there is none. */
  proof(mode: Mode): Proof | null {
    const ticket = this.held[mode]
    return ticket && proofOf(ticket, { mode, played: this.way.played.spans, now: this.parts.clock() })
  }

  /** Takes the token of a reply, and what it says was credited. */
  accept(mode: Mode, reply: WatchTicket): void {
    const { played, box } = this.way
    const ticket = ticketFrom(reply, this.parts.clock(), this.held[mode])
    this.hold(mode, ticket)
    this.unreached = false
    played.restore(ticket.credited)
    box.note({ tickets: this.held })
    box.keep()
  }

  /** The next start asks for another, and the member is told. */
  forget(mode: Mode): void {
    this.hold(mode, null)
    this.notice = RENEWED
    this.way.box.note({ tickets: this.held })
  }

  /** A token that the cloud no longer takes is replaced by a new one. Whether that was the matter. */
  async renewIfRefused(mode: Mode, failure: unknown): Promise<boolean> {
    const { code } = asAppError(failure)
    if (code !== 'EXPIRED' && code !== 'BAD_TOKEN') return false
    this.forget(mode)
    await this.start(mode)
    return true
  }

  /** Another token from what the cloud keeps by now, such as after another device; without one the held one goes on. */
  async renew(mode: Mode): Promise<void> {
    const { lessonId } = this.way
    try {
      const reply = await this.parts.call('lessons', 'start', { lessonId, mode })
      this.hold(mode, null)
      this.accept(mode, reply)
    } catch {
      // What the held one says of the clock is stricter than it need be, and true.
    }
  }

  private async begin(mode: Mode): Promise<Started> {
    const { lessonId } = this.way
    this.triedStartAt = this.parts.clock()
    try {
      this.accept(mode, await this.parts.call('lessons', 'start', { lessonId, mode }))
      return 'started'
    } catch (failure) {
      if (asAppError(failure).code === 'CONFLICT') return 'done'
      runInAction(() => (this.unreached = true))
      return 'unreached'
    }
  }

  private hold(mode: Mode, ticket: Ticket | null): void {
    this.held = { ...this.held, [mode]: ticket }
  }

  private usable(ticket: Ticket | null): Ticket | null {
    if (!ticket || isAlive(ticket, this.parts.clock())) return ticket
    this.notice = RENEWED
    return null
  }
}
