import { CodedError } from '../kit/coded-error'
import { logFailure, newTrace } from '../kit/log'
import type { MinuteClock } from './minute-clock'
import { interruptedJob, noteTurn } from './turn.repo'

/** What all notes of a minute may take together. */
export const NOTES_MS = 3000

/**
 * Keeps note of whose turn it is. Never throws, and takes no more time than it has: after a failure a minute goes on without notes,
 * which costs no more than another order of the next one.
 */
export class Turn {
  #leftMs = NOTES_MS
  #place = 0

  constructor(
    private readonly clock: MinuteClock,
    private readonly minute: Date,
  ) {}

  get leftMs(): number {
    return this.#leftMs
  }

  /** Which of the jobs, if any, did not come to its end in the minute before. */
  async interrupted(names: readonly string[]): Promise<string | null> {
    return (await this.#within(() => interruptedJob(names))) ?? null
  }

  /** It is this one's turn; null's when all have had theirs. */
  async note(name: string | null): Promise<void> {
    this.#place += 1
    await this.#within(() => noteTurn(name, this.minute, this.#place))
  }

  async #within<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#leftMs <= 0) return undefined
    const began = this.clock.now()
    const limit = this.clock.after(this.#leftMs)
    try {
      const result = await Promise.race([work(), limit.passed.then(tooLate)])
      this.#leftMs -= this.clock.now() - began
      return result
    } catch (failure) {
      this.#leftMs = 0
      logFailure({ name: 'jobs', action: 'turn', trace: newTrace() }, failure)
      return undefined
    } finally {
      limit.cancel()
    }
  }
}

function tooLate(): never {
  throw new CodedError('NOTE_TOO_LATE', 'the note of the turn took too long')
}
