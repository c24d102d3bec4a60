import { makeAutoObservable } from 'mobx'
import type { AppError } from '../contract/errors'
import type { App } from './app'
import { OneAtATime } from './one-at-a-time'

/** Something that is sent by a tap, one at a time, with why it did not come about. */
export class Act {
  private readonly turns = new OneAtATime<'sending'>()

  constructor(private readonly app: Pick<App, 'session'>) {
    makeAutoObservable<this, 'app' | 'turns'>(this, { app: false, turns: false })
  }

  get busy(): boolean {
    return this.turns.doing !== null
  }

  get failure(): AppError | null {
    return this.turns.failure
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，联网后再试。现在还没有改动。'
    return this.failure && `没有办成。${this.failure.message}`
  }

  forget(): void {
    this.turns.forget()
  }

  /** Whether it was done. */
  send(work: () => Promise<void>): Promise<boolean> {
    return this.turns.act('sending', work)
  }
}
