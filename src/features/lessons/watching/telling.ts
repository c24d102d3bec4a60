import type { LessonDetail } from '../../../contract/lessons'
import { covered, subtract, type Span } from '../../../domain/lessons/spans'
import { SPANS_MAX } from '../../../domain/limits'
import { durationWords } from '../../../domain/time'
import { mayGetThrough, type Act } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { shortLabel } from '../issue-words'
import { leaveId } from '../outbox-acts'
import type { Played } from './played'
import type { Proof } from './proof'
import type { Mode } from './ticket'
import type { Tickets } from './tickets.store'

interface Way {
  lesson: Pick<LessonDetail, 'lessonId' | 'label'>
  played: Played
  tickets: Tickets
}

/** After a signing or a checkpoint that did not get through, the next try waits this long. */
const SIGN_AGAIN_MS = 30_000
const CHECKPOINT_AGAIN_MS = 120_000
/** Pieces that wait for a checkpoint before one is due for their number: one claim holds twice as many. */
const PIECES = SPANS_MAX / 2

/** When the cloud is told what was played: on the way, as soon as it is enough, and on going away. */
export class Telling {
  private triedCheckpointAt = -Infinity
  /** What the last leave said, so that it is not said twice. */
  private told = ''
  private triedSigningAt = -Infinity

  constructor(
    private readonly parts: Pick<App, 'call' | 'outbox' | 'clock'>,
    private readonly way: Way,
  ) {}

  /** Once so many seconds were played that the token does not hold, or so many pieces; they may be of an earlier visit. */
  get checkpointIsDue(): boolean {
    const { tickets, played } = this.way
    const ticket = tickets.held.watch
    if (!ticket || Math.abs(this.parts.clock() - this.triedCheckpointAt) < CHECKPOINT_AGAIN_MS) return false
    const untold = subtract(played.spans, ticket.credited)
    return covered(untold) >= ticket.checkpointSeconds || untold.length >= PIECES
  }

  /**
   * Whether the cloud should be told at once that it is enough: only what it has signed before lets answers count that are given later
   * without a network. `mode` is the one in which the lesson can be handed in; null where it can't yet.
   */
  signingIsDue(mode: Mode | null): boolean {
    const unsigned = mode !== null && (this.way.tickets.held[mode]?.enoughAt ?? null) === null
    return unsigned && Math.abs(this.parts.clock() - this.triedSigningAt) >= SIGN_AGAIN_MS
  }

  /** Has the cloud sign that it is enough. What it takes up from another device needs no more than a token of now. */
  async sign(mode: Mode): Promise<void> {
    const { tickets } = this.way
    const proof = tickets.proof(mode)
    this.triedSigningAt = this.parts.clock()
    if (proof) await this.hand(proof, mode)
    else await tickets.start(mode)
  }

  /** Has the cloud credit what is new. When it fails, the seconds stay here and go with the next one. */
  async checkpoint(): Promise<void> {
    const proof = this.way.tickets.proof('watch')
    if (proof && proof.spans.length > 0) await this.hand(proof, 'watch')
  }

  private async hand({ token, spans }: Proof, mode: Mode): Promise<void> {
    const { tickets } = this.way
    if (mode === 'watch') this.triedCheckpointAt = this.parts.clock()
    try {
      tickets.accept(mode, await this.parts.call('lessons', 'checkpoint', { token, spans }))
    } catch (failure) {
      await tickets.renewIfRefused(mode, failure)
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
      const { watched } = await this.parts.call('lessons', 'leave', input)
      this.parts.outbox.drop(leaveId(lesson.lessonId), owner)
      await this.learn(watched)
    } catch (failure) {
      const { code } = asAppError(failure)
      if (code === 'EXPIRED' || code === 'BAD_TOKEN') return tickets.forget('watch')
      if (mayGetThrough(failure)) this.wait(input, owner)
    }
  }

  /** Takes over what was watched on another device: the held token knows nothing of it. */
  async learn(watched: readonly Span[]): Promise<void> {
    const { tickets, played } = this.way
    if (subtract(watched, played.spans).length === 0) return
    played.restore(watched)
    if (tickets.held.watch) await tickets.renew('watch')
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
