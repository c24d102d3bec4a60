import { makeAutoObservable, runInAction } from 'mobx'
import { AppError } from '../contract/errors'

/** A value that comes from the cloud: what is shown while it is on its way, and when it does not come. */
export class Loadable<T> {
  value: T | null = null
  error: AppError | null = null
  busy = false
  /** Something has been shown of it, be it that it did not come: what stands below it is pushed away no more. */
  settled = false
  private turn = 0
  /** What the value answers, where the same is asked about several things. */
  private about = ''

  constructor() {
    makeAutoObservable(this)
  }

  /**
   * Keeps the old value on failure, so that a screen never loses what it already shows; but not beside another question: what was answered
   * `about` something else goes. A slower older load never overwrites a newer one.
   */
  async load(get: () => Promise<T>, about = ''): Promise<void> {
    const turn = ++this.turn
    this.busy = true
    this.error = null
    try {
      const value = await get()
      runInAction(() => turn === this.turn && this.take(value, about))
    } catch (failure) {
      runInAction(() => turn === this.turn && this.fail(asAppError(failure), about))
    } finally {
      runInAction(() => turn === this.turn && (this.busy = false))
    }
  }

  /** Puts a value that came with another reply. */
  set(value: T): void {
    this.turn += 1
    this.value = value
    this.settled = true
    this.error = null
    this.busy = false
  }

  private take(value: T, about: string): void {
    this.value = value
    this.settled = true
    this.about = about
  }

  private fail(error: AppError, about: string): void {
    this.error = error
    this.settled = true
    if (about !== this.about) this.value = null
  }
}

export const asAppError = (failure: unknown): AppError =>
  failure instanceof AppError
    ? failure
    : new AppError('INTERNAL', '出了点问题，已保存的内容不受影响', { cause: failure })
