import { makeAutoObservable, runInAction } from 'mobx'
import type { OfferedVenue } from '../../../contract/handing-over'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'

/** The offer of a venue to the reader, and their yes or no. */
export class OfferedStore {
  readonly offered = new Loadable<OfferedVenue>()
  busy: 'accept' | 'decline' | null = null
  problem: string | null = null
  /** What they said, once the cloud has it. */
  answered: 'accepted' | 'declined' | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly venueId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { app: false, offered: false })
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  /** Whether it is known that who asks has joined no branch. */
  get mustJoin(): boolean {
    const { session } = this.app
    return session.me.value !== null && !session.may('take-office')
  }

  async refresh(): Promise<void> {
    if (this.answered !== null) return
    if (this.app.session.me.value === null) await this.app.session.refresh()
    if (this.mustJoin) return
    await this.offered.load(() => this.app.call('keeping', 'offered', { venueId: this.venueId }))
  }

  async answer(accept: boolean): Promise<void> {
    if (this.busy !== null || this.answered !== null) return
    this.busy = accept ? 'accept' : 'decline'
    this.problem = null
    try {
      this.app.session.set(await this.app.call('keeping', 'takeOver', { venueId: this.venueId, accept }))
      runInAction(() => (this.answered = accept ? 'accepted' : 'declined'))
    } catch (failure) {
      runInAction(() => (this.problem = `没有办成。${asAppError(failure).message}`))
    } finally {
      runInAction(() => (this.busy = null))
    }
  }
}
