import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { App } from '../../stores/app'
import { asAppError } from '../../stores/loadable'

/** Something that is sent by a tap, one at a time, with why it did not come about. */
export class Act {
  busy = false
  failure: AppError | null = null

  constructor(private readonly app: Pick<App, 'session'>) {
    makeAutoObservable<this, 'app'>(this, { app: false })
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，联网后再试。现在还没有改动。'
    return this.failure && `没有办成。${this.failure.message}`
  }

  forget(): void {
    this.failure = null
  }

  /** Whether it was done. */
  async send(send: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.failure = null
    try {
      await send()
      return true
    } catch (failure) {
      runInAction(() => (this.failure = asAppError(failure)))
      return false
    } finally {
      runInAction(() => (this.busy = false))
    }
  }
}
