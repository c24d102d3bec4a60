import { makeAutoObservable } from 'mobx'
import type { OwnLecturing } from '../../contract/talks'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { TimesStore } from './times.store'

/** A lecturer's own page: when they are free, what is to come, and what was held. */
export class OwnStore {
  readonly own = new Loadable<OwnLecturing | null>()
  readonly times: TimesStore

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    this.times = new TimesStore(app)
    makeAutoObservable<this, 'app'>(this, { app: false, own: false, times: false })
  }

  /** That nobody has made this reader a lecturer. */
  get none(): boolean {
    return this.own.settled && this.own.value === null && this.own.error === null
  }

  /** What is being changed stays as it is. */
  async refresh(): Promise<void> {
    const { own, times } = this
    if (own.busy || times.changed) return
    await own.load(() => this.app.call('talks', 'mine', {}))
    if (own.value && own.error === null && !times.changed) times.take(own.value)
  }
}
