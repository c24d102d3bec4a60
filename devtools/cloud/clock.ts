import { machineAhead } from '../clock/test-now'

/** The cloud's time: this process's plus an offset, so that a test can move a deadline instead of waiting for it. */
export class Clock {
  #offset = 0
  #stands: number | null = null
  readonly #listeners = new Set<() => void>()

  /** Milliseconds this clock is ahead of the machine's, which other processes and browsers read. */
  get offset(): number {
    return machineAhead() + this.#offset
  }

  /** The moment at which this clock stands; null while it goes on. */
  get stands(): number | null {
    return this.#stands
  }

  /** Current cloud time in epoch milliseconds. */
  now(): number {
    return this.#stands ?? Date.now() + this.#offset
  }

  /** Moves the clock forward (or back, when negative). */
  advance(ms: number): void {
    if (this.#stands !== null) this.#stands += ms
    this.#shift(this.#offset + ms)
  }

  /** Makes it this moment now; time goes on from there. */
  set(epochMs: number): void {
    this.#stands = null
    this.#shift(epochMs - Date.now())
  }

  /** Makes it this moment until the clock is moved: then nothing depends on how long the work takes. */
  stand(epochMs: number): void {
    this.#stands = epochMs
    this.#shift(epochMs - Date.now())
  }

  /** Calls back whenever the clock is moved; returns how to stop. */
  onShift(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #shift(offset: number): void {
    if (Number.isNaN(new Date(Date.now() + offset).getTime()))
      throw new RangeError('the clock needs a time that a date has')
    this.#offset = offset
    for (const listener of this.#listeners) listener()
  }
}
