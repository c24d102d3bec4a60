import { TimeIsUp } from '../kit/run'

/** So many in a row are not documents that are bad: the database is down. */
const MOST_IN_A_ROW = 10

/** What went wrong in one run of a job, item by item, so that a bad document stops nothing but itself. */
export class Failures {
  #first: unknown
  #count = 0
  #inARow = 0

  get first(): unknown {
    return this.#first
  }

  get count(): number {
    return this.#count
  }

  /** Whether the job must give up what it is going through. */
  get tooMany(): boolean {
    return this.#inARow >= MOST_IN_A_ROW
  }

  /** Does one item's work and keeps its failure. Answers with undefined where it failed or where time was up. */
  async apart<T>(work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      const result = await work()
      this.#inARow = 0
      return result
    } catch (failure) {
      this.note(failure)
      return undefined
    }
  }

  note(failure: unknown): void {
    if (failure instanceof TimeIsUp) return
    if (this.#count === 0) this.#first = failure
    this.#count += 1
    this.#inARow += 1
  }

  /** Other items come, which those so far must not starve. */
  beginAnew(): void {
    this.#inARow = 0
  }
}
