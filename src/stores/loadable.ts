import { makeAutoObservable, runInAction } from 'mobx'
import { AppError } from '../contract/errors'

/** A value that comes from the cloud: what is shown while it is on its way, and when it does not come. */
export class Loadable<T> {
  value: T | null = null
  error: AppError | null = null
  busy = false
  private turn = 0

  constructor() {
    makeAutoObservable(this)
  }

  /** Keeps the old value on failure, so that a screen never loses what it already shows. A slower older load never overwrites a newer one. */
  async load(get: () => Promise<T>): Promise<void> {
    const turn = ++this.turn
    this.busy = true
    this.error = null
    try {
      const value = await get()
      runInAction(() => turn === this.turn && (this.value = value))
    } catch (failure) {
      runInAction(() => turn === this.turn && (this.error = asAppError(failure)))
    } finally {
      runInAction(() => turn === this.turn && (this.busy = false))
    }
  }

  /** Puts a value that came with another reply. */
  set(value: T): void {
    this.turn += 1
    this.value = value
    this.error = null
    this.busy = false
  }
}

export const asAppError = (failure: unknown): AppError =>
  failure instanceof AppError
    ? failure
    : new AppError('INTERNAL', '出了点问题，已保存的内容不受影响', { cause: failure })
