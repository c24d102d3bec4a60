import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../contract/errors'
import { asAppError } from './loadable'

/** What taps begin that the cloud has to answer: one after another, and what went wrong with the last. */
export class OneAtATime<Doing extends string> {
  /** What a tap has begun and the cloud has not answered yet. */
  doing: Doing | null = null
  failure: AppError | null = null

  constructor() {
    makeAutoObservable(this)
  }

  /** Whether it was done; nothing is where something is on its way already. */
  async act(doing: Doing, work: () => Promise<void>): Promise<boolean> {
    if (this.doing !== null) return false
    this.doing = doing
    this.failure = null
    try {
      await work()
      return true
    } catch (failure) {
      runInAction(() => (this.failure = asAppError(failure)))
      return false
    } finally {
      runInAction(() => (this.doing = null))
    }
  }

  /** The same work goes on with something else. */
  goesOn(doing: Doing): void {
    this.doing = doing
  }

  forget(): void {
    this.failure = null
  }
}
