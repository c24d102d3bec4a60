import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { LessonDetail, WatchTicket } from '../../../contract/lessons'
import { SPANS_MAX } from '../../../domain/limits'
import { covered, percentOf, skipped, subtract, union, type Span } from '../../../domain/lessons/spans'
import { PlayTracker } from '../../../domain/lessons/tracker'
import { durationWords } from '../../../domain/time'
import { asAppError } from '../../../stores/loadable'
import type { App } from '../../../stores/app'
import type { DraftBox } from '../draft'
import { shortLabel } from '../issue-words'
import { leaveId } from '../outbox-acts'
import { quizLock, type QuizLock } from './quiz-lock'
import { isAlive, serverTime, ticketFrom, type Mode, type Ticket } from './ticket'

/** After a start that did not get through, seconds are kept on the phone and the next try waits this long. */
const START_AGAIN_MS = 30_000
const RENEWED = '计时重新开始了，看过的部分都还在，不用重看。'

export type Parts = Pick<App, 'call' | 'storage' | 'outbox' | 'clock'>

/** One member's way through one lesson: what was played, what of it the cloud has credited, and when it is told. */
export class Watching {
  tickets: Record<Mode, Ticket | null>
  /** Whole seconds really played, credited or not. */
  played: Span[] = []
  position: number
  /** A calm sentence, where something began anew. */
  notice: string | null = null
  /** True while the cloud could not be told that the lesson has begun. */
  unreached = false
  /** Epoch ms of the phone's clock, moved on by the player's reports and the screen's second hand. */
  now: number
  private readonly tracker = new PlayTracker()
  private readonly starting: Record<Mode, Promise<Started> | null> = { watch: null, read: null }
  private triedStartAt = -Infinity
  /** Played seconds and time at the last attempt to checkpoint. */
  private last: { covered: number; at: number }
  private told = ''

  constructor(
    private readonly parts: Parts,
    readonly lesson: LessonDetail,
    private readonly box: DraftBox,
  ) {
    const { tickets, spans, position } = box.draft
    this.now = parts.clock()
    this.tickets = { watch: this.usable(tickets.watch), read: this.usable(tickets.read) }
    this.tracker.restore([...lesson.progress.watched, ...spans])
    this.played = this.within(this.tracker.pending([]))
    const furtherElsewhere = subtract(lesson.progress.watched, spans).length > 0
    this.position = spans.length === 0 || furtherElsewhere ? lesson.progress.position : position
    this.last = { covered: covered(this.played), at: this.now }
    makeAutoObservable<this, 'parts' | 'box' | 'tracker' | 'starting' | 'triedStartAt' | 'last' | 'told'>(this, {
      tickets: observable.ref,
      played: observable.ref,
      lesson: false,
      parts: false,
      box: false,
      tracker: false,
      starting: false,
      triedStartAt: false,
      last: false,
      told: false,
    })
  }

  get percent(): number {
    return percentOf(this.played, this.lesson.durationSeconds)
  }

  get firstGap(): Span | null {
    return skipped(this.played, this.lesson.durationSeconds)[0] ?? null
  }

  lock(mode: Mode): QuizLock {
    const { lesson, played, now } = this
    const { rules, durationSeconds: length } = lesson
    return quizLock({ mode, length, rules, played, now, ticket: this.tickets[mode] })
  }

  /** Seconds of reading so far and all that are asked for; nothing before the start. */
  get reading(): { spent: number; needed: number } {
    const ticket = this.tickets.read
    if (!ticket) return { spent: 0, needed: 0 }
    const { startedAt, earliestFinish } = ticket
    return { spent: (serverTime(ticket, this.now) - startedAt) / 1000, needed: (earliestFinish - startedAt) / 1000 }
  }

  /** The mode in which the lesson can be handed in now. */
  get openMode(): Mode | null {
    if (this.lesson.videoUrl !== null && this.lock('watch').open) return 'watch'
    return this.lock('read').open ? 'read' : null
  }

  /** Begins once. A kept token goes on: its clock has counted the time without a network. */
  start(mode: Mode): Promise<Started> {
    if (this.tickets[mode]) return Promise.resolve('started')
    return (this.starting[mode] ??= this.begin(mode).finally(() => (this.starting[mode] = null)))
  }

  /** Whether a start that failed should be tried again now. */
  startIsDue(mode: Mode): boolean {
    return !this.tickets[mode] && this.now - this.triedStartAt >= START_AGAIN_MS
  }

  /** One position of the player. */
  report(position: number): void {
    this.now = this.parts.clock()
    this.tracker.report(position, this.now)
    this.position = Math.min(Math.floor(position), this.lesson.durationSeconds)
    this.look()
  }

  /** Pause, seek, buffering, background: the next report starts anew. */
  interrupt(): void {
    this.tracker.interrupt()
    this.look()
    this.box.keep()
  }

  tick(): void {
    this.now = this.parts.clock()
  }

  /** Each two minutes of new seconds, however fast they were played; never while there is nothing new. */
  get checkpointIsDue(): boolean {
    const ticket = this.tickets.watch
    if (!ticket) return false
    const enough = covered(this.played) - this.last.covered >= ticket.checkpointSeconds
    return enough && this.now - this.last.at >= ticket.checkpointSeconds * 1000
  }

  /** Has the cloud credit what is new. When it fails, the seconds stay here and go with the next one. */
  async checkpoint(): Promise<void> {
    const claim = this.claim('watch')
    this.last = { covered: covered(this.played), at: this.now }
    if (!claim || claim.spans.length === 0) return
    try {
      const { token, spans } = claim
      this.accept('watch', await this.parts.call('lessons', 'checkpoint', { token, spans }))
    } catch (failure) {
      await this.renewIfRefused('watch', failure)
    }
  }

  /** Keeps the progress in the cloud for another day or device; waits in the outbox while that is not possible. */
  async leave(): Promise<void> {
    this.interrupt()
    const claim = this.claim('watch')
    if (!claim) return
    const input = { token: claim.token, spans: claim.spans, position: this.position }
    const words = JSON.stringify([covered(this.played), this.position])
    if (words === this.told) return
    this.told = words
    const id = leaveId(this.lesson.lessonId)
    try {
      await this.parts.call('lessons', 'leave', input)
      this.parts.outbox.drop(id)
    } catch (failure) {
      const { code } = asAppError(failure)
      if (code === 'EXPIRED' || code === 'BAD_TOKEN') return this.forget('watch')
      if (code !== 'UNREACHABLE' && code !== 'INTERNAL' && code !== 'TOO_EARLY') return
      const title = `${shortLabel(this.lesson.label)}观看记录`
      const detail = `${durationWords(covered(this.played))}，${this.played.length} 段`
      this.parts.outbox.put({ id, kind: 'watching', title, detail, name: 'lessons', action: 'leave', input })
    }
  }

  /** What is handed in with the token; null while there is none. Reading claims no seconds of the video. */
  claim(mode: Mode): Claim | null {
    const ticket = this.tickets[mode]
    if (!ticket) return null
    const spans = mode === 'read' ? [] : longest(subtract(this.played, ticket.credited))
    return { token: ticket.token, spans, at: serverTime(ticket, this.parts.clock()) }
  }

  /** A token that the cloud no longer takes is replaced by a new one, and the member is told. Whether that was the matter. */
  async renewIfRefused(mode: Mode, failure: unknown): Promise<boolean> {
    const { code } = asAppError(failure)
    if (code !== 'EXPIRED' && code !== 'BAD_TOKEN') return false
    this.forget(mode)
    await this.start(mode)
    return true
  }

  private async begin(mode: Mode): Promise<Started> {
    this.triedStartAt = this.parts.clock()
    try {
      this.accept(mode, await this.parts.call('lessons', 'start', { lessonId: this.lesson.lessonId, mode }))
      return 'started'
    } catch (failure) {
      if (asAppError(failure).code === 'CONFLICT') return 'done'
      runInAction(() => (this.unreached = true))
      return 'unreached'
    }
  }

  private accept(mode: Mode, reply: WatchTicket): void {
    const ticket = ticketFrom(reply, this.parts.clock(), this.tickets[mode])
    this.tickets = { ...this.tickets, [mode]: ticket }
    this.unreached = false
    this.tracker.restore(ticket.credited)
    this.look()
    this.box.note({ tickets: this.tickets })
    this.box.keep()
  }

  private forget(mode: Mode): void {
    this.tickets = { ...this.tickets, [mode]: null }
    this.notice = RENEWED
    this.box.note({ tickets: this.tickets })
  }

  private usable(ticket: Ticket | null): Ticket | null {
    if (!ticket || isAlive(ticket, this.now)) return ticket
    this.notice = RENEWED
    return null
  }

  private look(): void {
    const played = this.within(this.tracker.pending([]))
    if (covered(played) !== covered(this.played)) this.played = played
    this.box.note({ spans: this.played, position: this.position })
  }

  /** A player may report a little more than the lesson's length; the cloud would refuse it. */
  private within(spans: readonly Span[]): Span[] {
    const length = this.lesson.durationSeconds
    return union(spans.map(([from, to]): Span => [Math.max(0, from), Math.min(length, to)]))
  }
}

interface Claim {
  token: string
  spans: [number, number][]
  /** Epoch ms of the server's clock. */
  at: number
}

export type Started = 'started' | 'done' | 'unreached'

/** A claim holds so many spans: of a lesson played in snippets, the longest count first. */
const longest = (spans: Span[]): [number, number][] =>
  [...spans]
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .slice(0, SPANS_MAX)
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => [from, to])
