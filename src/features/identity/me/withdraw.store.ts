import { makeAutoObservable, observable } from 'mobx'
import type { WhoAmI } from '../../../contract/identity'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** Taking back one's own request to be added by a secretary. */
export class WithdrawStore {
  /** The sheet that asks once more is open. */
  asking = false
  withdrawing = new Loadable<WhoAmI>()

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    makeAutoObservable<this, 'app'>(this, { app: false, withdrawing: observable.ref })
  }

  /** Why it was not taken back, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，联网后再撤回。申请现在还在。'
    const { error } = this.withdrawing
    return error && `没有撤回。${error.message}`
  }

  ask(asking: boolean): void {
    this.asking = asking
    this.withdrawing = new Loadable()
  }

  /** Takes the request back, once however often it is tapped. */
  async withdraw(): Promise<void> {
    const { withdrawing } = this
    if (withdrawing.busy) return
    await withdrawing.load(() => this.app.call('identity', 'withdrawRequest', {}))
    if (withdrawing.value) this.settle(withdrawing.value)
  }

  private settle(me: WhoAmI): void {
    this.asking = false
    this.app.session.set(me)
  }
}
