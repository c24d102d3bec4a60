import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { OwnSaying } from '../../contract/sayings'
import { mayGetThrough, type Act } from '../../services/outbox'
import type { App } from '../../stores/app'
import { asAppError } from '../../stores/loadable'

/** idle: being written · sent: the cloud has it · waiting: on this phone until it has */
export type SaidStage = 'idle' | 'busy' | 'sent' | 'waiting'

type SaidAct = Act & { name: 'sayings' }
type Parts = Pick<App, 'outbox'>

/** What the reader says in one box, on its way: told once, changed by a later turn, and waiting where there is no network. */
export class Said {
  stage: SaidStage = 'idle'
  error: AppError | null = null
  /** Of the last that was sent from here, or stands in the cloud; null before the first. */
  turn: number | null = null
  /** It is being said otherwise: what the cloud has is not put in its place. */
  private changing = false

  constructor(
    private readonly app: Parts,
    /** Under which it waits. */
    readonly id: string,
  ) {
    makeAutoObservable<this, 'app' | 'changing'>(this, { app: false, id: false, changing: false })
  }

  get busy(): boolean {
    return this.stage === 'busy'
  }

  /** Whether it is there, or will be: nothing is written any more. */
  get done(): boolean {
    return this.stage === 'sent' || this.stage === 'waiting'
  }

  /** With which turn the next is sent: what comes late is known by it. */
  get next(): number {
    return this.turn === null ? 0 : this.turn + 1
  }

  /** What the cloud has of it. One that waits on this phone is newer, until the cloud has that. */
  take(own: OwnSaying | null): void {
    if (this.busy || this.changing) return
    const waits = this.app.outbox.pending.some(({ id }) => id === this.id)
    if (waits) this.turn ??= own === null ? 0 : own.turn + 1
    else this.turn = own?.turn ?? null
    this.stage = waits ? 'waiting' : own === null ? 'idle' : 'sent'
  }

  /** In another round nothing has been said yet. */
  beginAnew(): void {
    this.stage = 'idle'
    this.turn = null
    this.changing = false
    this.error = null
  }

  changeAgain(): void {
    this.changing = true
    this.stage = 'idle'
    this.error = null
  }

  /** Sends it, or puts it where it waits for a network. */
  async send(act: SaidAct, call: () => Promise<OwnSaying>): Promise<OwnSaying | null> {
    if (this.busy) return null
    // Noted before an answer is waited for: in the meantime the phone may have gone to another.
    const { owner } = this.app.outbox
    const turn = this.next
    this.stage = 'busy'
    this.error = null
    try {
      const own = await call()
      this.app.outbox.drop(act.id, owner)
      runInAction(() => {
        this.changing = false
        this.stage = 'sent'
        this.turn = own.turn
      })
      return own
    } catch (failure) {
      const waits = mayGetThrough(failure) && owner !== null
      if (waits) this.app.outbox.put(act, owner)
      runInAction(() => {
        this.stage = waits ? 'waiting' : 'idle'
        if (!waits) this.error = asAppError(failure)
        else {
          this.turn = turn
          this.changing = false
        }
      })
      return null
    }
  }
}
