import { makeAutoObservable } from 'mobx'
import type { LessonDetail } from '../../../contract/lessons'
import type { App } from '../../../stores/app'
import type { DraftBox } from '../draft'
import { Played } from './played'
import { quizLock, type QuizLock } from './quiz-lock'
import { Telling } from './telling'
import { serverTime, type Mode } from './ticket'
import { Tickets } from './tickets.store'

/** One member's way through one lesson: what was played, the tokens that credit it, and what is still missing before the questions. */
export class Watching {
  readonly played: Played
  readonly tickets: Tickets
  readonly telling: Telling
  /** Epoch ms of the phone's clock, moved on by the player's reports and the screen's second hand. */
  now: number

  constructor(
    private readonly parts: Pick<App, 'call' | 'outbox' | 'clock'>,
    readonly lesson: LessonDetail,
    box: DraftBox,
  ) {
    this.now = parts.clock()
    this.played = new Played(lesson, box)
    this.tickets = new Tickets(parts, { lessonId: lesson.lessonId, played: this.played, box })
    this.telling = new Telling(parts, { lesson, played: this.played, tickets: this.tickets })
    makeAutoObservable<this, 'parts'>(this, {
      played: false,
      tickets: false,
      telling: false,
      lesson: false,
      parts: false,
    })
  }

  lock(mode: Mode): QuizLock {
    const { rules, durationSeconds: length } = this.lesson
    return quizLock({
      mode,
      length,
      rules,
      played: this.played.spans,
      ticket: this.tickets.held[mode],
      now: this.now,
    })
  }

  /** Seconds of reading so far and all that are asked for; nothing before the start. */
  get reading(): { spent: number; needed: number } {
    const ticket = this.tickets.held.read
    if (!ticket) return { spent: 0, needed: 0 }
    const { startedAt, earliestFinish } = ticket
    // The second hand may be a moment behind the reply.
    const spent = Math.max(0, serverTime(ticket, this.now) - startedAt) / 1000
    return { spent, needed: (earliestFinish - startedAt) / 1000 }
  }

  /** The mode in which the lesson can be handed in now. */
  get openMode(): Mode | null {
    if (this.lesson.videoUrl !== null && this.lock('watch').open) return 'watch'
    return this.lock('read').open ? 'read' : null
  }

  /** Has the cloud sign that it is enough, as soon as it is. */
  async sign(): Promise<void> {
    const { openMode } = this
    if (openMode !== null) await this.telling.sign(openMode)
  }

  /** One position of the player. */
  report(position: number): void {
    this.now = this.parts.clock()
    this.played.report(position, this.now)
  }

  tick(): void {
    this.now = this.parts.clock()
  }
}
