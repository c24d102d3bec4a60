import { makeAutoObservable, observable } from 'mobx'
import type { WhoAmI } from '../../contract/identity'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'

/** One's own branch, and leaving it. */
export class MyBranchStore {
  /** The sheet that asks once more is open. */
  asking = false
  left = false
  leaving = new Loadable<WhoAmI>()

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    makeAutoObservable<this, 'app'>(this, { app: false, leaving: observable.ref })
  }

  get me(): Loadable<WhoAmI> {
    return this.app.session.me
  }

  ask(asking: boolean): void {
    this.asking = asking
    this.leaving = new Loadable()
  }

  /** Leaves the branch and withdraws the consent, once however often it is tapped. */
  async leave(): Promise<void> {
    const { leaving } = this
    const branchId = this.me.value?.branch?.id
    if (branchId === undefined || leaving.busy) return
    await leaving.load(() => this.app.call('identity', 'leave', { branchId }))
    if (leaving.value) this.settle(leaving.value)
  }

  refresh(): Promise<void> {
    return this.app.session.refresh()
  }

  private settle(me: WhoAmI): void {
    this.asking = false
    this.left = me.branch === null
    this.app.session.set(me)
  }
}
