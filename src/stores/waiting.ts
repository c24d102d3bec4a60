import { makeAutoObservable } from 'mobx'
import type { Waiting } from '../contract/desk'
import type { Call } from '../services/cloud'
import { Loadable } from './loadable'
import type { Session } from './session'

/** How many things wait for whoever uses the phone, and the nearest of each sort: what the rail and Me tell. */
export class WaitingStore {
  readonly found = new Loadable<Waiting>()

  constructor(
    private readonly call: Call,
    private readonly session: Pick<Session, 'me'>,
  ) {
    makeAutoObservable<this, 'call' | 'session'>(this, { found: false, call: false, session: false })
  }

  get count(): number {
    return this.found.value?.count ?? 0
  }

  /** Only for who holds a role, or a row of theirs leads nowhere. Without an answer the last number stays. */
  async refresh(): Promise<void> {
    if (this.found.busy || !this.session.me.value?.roles.length) return
    await this.found.load(() => this.call('desk', 'waiting', { rows: 1 }))
  }
}
