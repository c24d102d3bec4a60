import { writeSync } from 'node:fs'
import { relative } from 'node:path'

/** What the process that started jest prints to. */
const TERMINAL = 3
const EVERY_MS = 15_000

/** A reporter of few words: how far it has come, now and then, and each failure at once; all else stands in the log. */
export default class Progress {
  #began = performance.now()
  #told = performance.now()
  #files = 0
  #passed = 0
  #failed = 0

  onTestResult(test, result, { numTotalTestSuites }) {
    this.#files += 1
    this.#passed += result.numPassingTests
    const broken = result.numFailingTests === 0 && Boolean(result.failureMessage)
    this.#failed += result.numFailingTests + (broken ? 1 : 0)
    if (result.failureMessage) say(`  FAILED  ${relative(process.cwd(), test.path)}\n${result.failureMessage}`)
    if (performance.now() - this.#told < EVERY_MS && this.#files < numTotalTestSuites) return
    this.#told = performance.now()
    const seconds = Math.round((performance.now() - this.#began) / 1000)
    say(`  ${this.#files} of ${numTotalTestSuites} files, ${this.#passed} passed, ${this.#failed} failed, ${seconds} s`)
  }
}

const say = (text) => writeSync(TERMINAL, `${text}\n`)
