import type { Circus } from '@jest/types'
import LeavesNothing from '../../config/jest-environment'

/** What tests always run in; but once a test of a file has failed, the others are left out: one is enough to catch a mutant. */
export default class FirstFailure extends LeavesNothing {
  #failed = false

  handleTestEvent(event: Circus.Event): void {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.#failed = true
    if (event.name === 'test_start' && this.#failed) event.test.mode = 'skip'
  }
}
