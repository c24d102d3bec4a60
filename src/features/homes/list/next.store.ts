import { makeAutoObservable } from 'mobx'
import type { MySignUp } from '../../../contract/homes'
import { clockTime, dayInYear, dayNumber, ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

interface Held {
  rows: MySignUp[]
  now: string
}

/** What the reader has signed up for and is next. Where it doesn't come there is none: the venues beside it are what the screen is for. */
export class NextStore {
  private readonly held = new Loadable<Held>()

  constructor(private readonly app: Pick<App, 'call'>) {
    makeAutoObservable<this, 'held' | 'app'>(this, { held: false, app: false })
  }

  /** 今天 19:00 手机摄影入门课, of what is still to come or going on; null where there is nothing to come. */
  get words(): string | null {
    const { rows, now } = this.held.value ?? { rows: [], now: 0 }
    const next = rows.find(({ endsAt, stage, own: { place, absentAt } }) => {
      const off = stage === 'cancelled' || absentAt !== null || place.state === 'out'
      return ms(endsAt) > ms(now) && !off
    })
    if (!next) return null
    const { startsAt, title } = next
    const day = dayNumber(startsAt) === dayNumber(now) ? '今天' : dayInYear(startsAt, now)
    return `${day} ${clockTime(startsAt)} ${title}`
  }

  /** For every time the screen is shown: one call. */
  refresh(): Promise<void> {
    return this.held.load(() => this.app.call('homes', 'mine', { cursor: null }))
  }
}
