import type { LessonDetail } from '../../../contract/lessons'
import { durationWords } from '../../../domain/time'
import { mayGetThrough, type Act } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { shortLabel } from '../issue-words'
import { leaveId } from '../outbox-acts'
import type { Played } from './played'
import type { Proof } from './proof'
import type { Tickets } from './tickets.store'

interface Way {
  lesson: Pick<LessonDetail, 'lessonId' | 'label'>
  played: Played
  tickets: Tickets
}

/** When the cloud is told what was played: on the way, and on going away. */
export class Telling {
  /** Played seconds and time at the last attempt to checkpoint. */
  private last: { seconds: number; at: number }
  /** What the last leave said, so that it is not said twice. */
  private told = ''

  constructor(
    private readonly parts: Pick<App, 'call' | 'outbox' | 'clock'>,
    private readonly way: Way,
  ) {
    this.last = { seconds: way.played.seconds, at: parts.clock() }
  }

  /** Each two minutes of new seconds, however fast they were played; never while there is nothing new. */
  get checkpointIsDue(): boolean {
    const { tickets, played } = this.way
    const ticket = tickets.held.watch
    if (!ticket) return false
    const enough = played.seconds - this.last.seconds >= ticket.checkpointSeconds
    return enough && this.parts.clock() - this.last.at >= ticket.checkpointSeconds * 1000
  }

  /** Has the cloud credit what is new. When it fails, the seconds stay here and go with the next one. */
  async checkpoint(): Promise<void> {
    const { tickets, played } = this.way
    const proof = tickets.proof('watch')
    this.last = { seconds: played.seconds, at: this.parts.clock() }
    if (!proof || proof.spans.length === 0) return
    try {
      const { token, spans } = proof
      tickets.accept('watch', await this.parts.call('lessons', 'checkpoint', { token, spans }))
    } catch (failure) {
      await tickets.renewIfRefused('watch', failure)
    }
  }

  /** Keeps the progress in the cloud for another day or device; waits in the outbox while that is not possible. */
  async leave(): Promise<void> {
    const { lesson, tickets, played } = this.way
    played.interrupt()
    const proof = tickets.proof('watch')
    if (!proof) return
    const words = JSON.stringify([played.seconds, played.position])
    if (words === this.told) return
    this.told = words
    const { owner } = this.parts.outbox
    const input = { token: proof.token, spans: proof.spans, position: played.position }
    try {
      await this.parts.call('lessons', 'leave', input)
      this.parts.outbox.drop(leaveId(lesson.lessonId), owner)
    } catch (failure) {
      const { code } = asAppError(failure)
      if (code === 'EXPIRED' || code === 'BAD_TOKEN') return tickets.forget('watch')
      if (mayGetThrough(failure)) this.wait(input, owner)
    }
  }

  private wait(input: Pick<Proof, 'token' | 'spans'> & { position: number }, owner: string | null): void {
    const { lesson, played } = this.way
    const act: Act = {
      id: leaveId(lesson.lessonId),
      title: `${shortLabel(lesson.label)}观看记录`,
      detail: `${durationWords(played.seconds)}，${played.spans.length} 段`,
      name: 'lessons',
      action: 'leave',
      input,
    }
    this.parts.outbox.put(act, owner)
  }
}
