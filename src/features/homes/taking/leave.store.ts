import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { Attended } from '../../../contract/checkins'
import { clockTime } from '../../../domain/time'
import { mayGetThrough, type Act } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'

/** Checking out of an activity whose hours are counted: kept on the phone without a network, and the first time stands. */
export class LeaveStore {
  /** The sheet that asks once is open. */
  asking = false
  busy = false
  error: AppError | null = null
  /** When somebody left, as the cloud has said to this phone. */
  private left: string | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'outbox' | 'serverClock'>,
    private readonly activityId: string,
  ) {
    makeAutoObservable<this, 'app' | 'activityId'>(this, {
      error: observable.ref,
      app: false,
      activityId: false,
    })
  }

  /** When somebody left; null while they have not. */
  leftAt({ leftAt }: Pick<Attended, 'leftAt'>): string | null {
    return leftAt ?? this.left ?? timeIn(this.app.outbox.pending.find(({ id }) => id === this.id)?.input)
  }

  /** Whether it is still on this phone. */
  get waits(): boolean {
    return this.app.outbox.pending.some(({ id }) => id === this.id)
  }

  ask(asking: boolean): void {
    this.asking = asking
    this.error = null
  }

  async leave(): Promise<void> {
    if (this.busy) return
    const { outbox, serverClock, call } = this.app
    // Noted before an answer is waited for: in the meantime the phone may have gone to another.
    const { owner } = outbox
    const act = this.act(new Date(serverClock.now()).toISOString())
    this.busy = true
    this.error = null
    try {
      const { leftAt } = await call('checkins', 'leave', act.input)
      runInAction(() => {
        this.left = leftAt
        this.asking = false
      })
    } catch (failure) {
      const waits = mayGetThrough(failure) && owner !== null
      if (waits) outbox.put(act, owner)
      runInAction(() => {
        if (waits) this.asking = false
        else this.error = asAppError(failure)
      })
    } finally {
      runInAction(() => void (this.busy = false))
    }
  }

  private get id(): string {
    return `check-out:${this.activityId}`
  }

  private act(at: string): Act & { name: 'checkins'; action: 'leave' } {
    return {
      id: this.id,
      title: '签退',
      detail: `${clockTime(at)} 离开`,
      name: 'checkins',
      action: 'leave',
      input: { sessionId: this.activityId, at },
    }
  }
}

const timeIn = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'at' in input && typeof input.at === 'string' ? input.at : null
