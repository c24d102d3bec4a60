import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { App } from '../../stores/app'
import { asAppError } from '../../stores/loadable'

/** One act at a time, however often it is tapped, and why it was not done. */
export class Acts {
  busy = false
  private failure: AppError | null = null

  constructor(private readonly app: Pick<App, 'session'>) {
    makeAutoObservable<this, 'app'>(this, { app: false })
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，联网后再试。现在还没有改动。'
    return this.failure && this.failure.message
  }

  forget(): void {
    this.failure = null
  }

  /** Whether it was done. */
  async act(send: () => Promise<void>): Promise<boolean> {
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
