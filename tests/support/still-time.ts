import { shiftDate } from '../../devtools/clock/shifted-date'

/** Time that stands still but when it is moved, for everything in this process: a busy machine makes no difference to a test. */
export class StillTime {
  #now: number

  constructor(moment: Date) {
    this.#now = moment.getTime()
    shiftDate(globalThis, () => this.#now)
  }

  advance(ms: number): void {
    this.#now += ms
  }

  /** Makes it this moment. */
  set(moment: Date | number): void {
    this.#now = new Date(moment).getTime()
  }
}
