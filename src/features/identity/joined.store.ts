import { makeAutoObservable } from 'mobx'
import type { WhoAmI } from '../../contract/identity'
import type { StudyHome } from '../../contract/lessons'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'

/** What stands before somebody who has just joined: their branch, and the lesson that comes next. */
export class JoinedStore {
  private readonly home = new Loadable<StudyHome>()

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    makeAutoObservable<this, 'app' | 'home'>(this, { home: false, app: false })
  }

  get me(): Loadable<WhoAmI> {
    return this.app.session.me
  }

  /** Null while it is not known, and where there is none this week. */
  get issue(): StudyHome['issue'] {
    return this.home.value?.issue ?? null
  }

  /** Whether it is not known yet what comes next. */
  get asking(): boolean {
    return this.home.busy
  }

  /** Whether the lesson stands there, or that it is not known: what is below it is pushed away no more. */
  get settled(): boolean {
    return this.home.settled
  }

  get failed(): boolean {
    return this.home.error !== null
  }

  /** The page may have been loaded anew: then it is not known who this is either. */
  async load(): Promise<void> {
    const { session, call } = this.app
    await Promise.all([session.me.value ?? session.refresh(), this.home.load(() => call('lessons', 'home', {}))])
  }
}
