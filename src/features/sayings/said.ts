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
  private state: SaidStage = 'idle'
  private error: AppError | null = null
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

  /** What waited here has gone by itself once there was a network: the cloud has it, or has said why not. */
  get stage(): SaidStage {
    if (this.state !== 'waiting' || this.waits) return this.state
    return this.refused === null ? 'sent' : 'idle'
  }

  /** Why it was not taken, just now or when it went by itself; null while nothing is known to be wrong. */
  get problem(): string | null {
    return this.error?.message ?? (this.stage === 'idle' ? this.refused : null)
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
    if (this.turn === null) return 0
    return this.state === 'waiting' && this.refused !== null ? this.turn : this.turn + 1
  }

  private get waits(): boolean {
    return this.app.outbox.pending.some(({ id }) => id === this.id)
  }

  private get refused(): string | null {
    return this.app.outbox.mine.find(({ id }) => id === this.id)?.refused ?? null
  }

  /** What the cloud has of it. One that waits on this phone is newer, until the cloud has that. */
  take(own: OwnSaying | null): void {
    if (this.busy || this.changing) return
    const { waits } = this
    if (waits) this.turn ??= own === null ? 0 : own.turn + 1
    else this.turn = own?.turn ?? null
    this.state = waits ? 'waiting' : own === null ? 'idle' : 'sent'
  }

  /** In another round nothing has been said yet. */
  beginAnew(): void {
    this.state = 'idle'
    this.turn = null
    this.changing = false
    this.error = null
  }

  changeAgain(): void {
    this.changing = true
    this.state = 'idle'
    this.error = null
  }

  /** Sends it, or puts it where it waits for a network. */
  async send(act: SaidAct, call: () => Promise<OwnSaying>): Promise<OwnSaying | null> {
    if (this.busy) return null
    // Noted before an answer is waited for: in the meantime the phone may have gone to another.
    const { owner } = this.app.outbox
    const turn = this.next
    this.state = 'busy'
    this.error = null
    try {
      const own = await call()
      this.app.outbox.drop(act.id, owner)
      runInAction(() => {
        this.changing = false
        this.state = 'sent'
        this.turn = own.turn
      })
      return own
    } catch (failure) {
      // Too much is told, and not tried again and again: it is too much for the round, or for the hour.
      const waits = mayGetThrough(failure) && asAppError(failure).code !== 'TOO_MANY' && owner !== null
      if (waits) this.app.outbox.put(act, owner)
      runInAction(() => {
        this.state = waits ? 'waiting' : 'idle'
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
