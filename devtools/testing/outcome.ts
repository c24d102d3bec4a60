/** As much of jest's report as is read. */
export interface Report {
  testResults: FileResult[]
}
export interface FileResult {
  /** The file. */
  name: string
  status: string
  assertionResults: { fullName: string; status: string }[]
}

export interface Outcome {
  passed: number
  /** Names of what failed: a test, or a file that could not be run. */
  failed: string[]
  /** Browser tests that failed and passed when their file was run once more. */
  unstable: string[]
}

/** Files whose tests drive a browser. */
const BROWSER = /[\\/]tests[\\/](flows|e2e|devtools[\\/]simulator)[\\/]/

/** The files of a report that are worth a second look in CI: a browser was in them, and they failed. */
export const toRepeat = ({ testResults }: Report): string[] =>
  testResults.filter((file) => failuresOf(file).length > 0 && BROWSER.test(file.name)).map(({ name }) => name)

/**
 * What a run came to. Where files were run once more, their second result counts, and what had failed in them before is named as
 * unstable. A test that did not run has not passed.
 */
export function outcomeOf(first: Report, second: Report = { testResults: [] }): Outcome {
  const again = new Map(second.testResults.map((file) => [file.name, file]))
  const outcome: Outcome = { passed: 0, failed: [], unstable: [] }
  for (const before of first.testResults) {
    const file = again.get(before.name) ?? before
    const failures = failuresOf(file)
    outcome.passed += file.assertionResults.filter(({ status }) => status === 'passed').length
    outcome.failed.push(...failures)
    if (file !== before) outcome.unstable.push(...failuresOf(before).filter((name) => !failures.includes(name)))
  }
  return outcome
}

function failuresOf({ name, status, assertionResults }: FileResult): string[] {
  const failed = assertionResults
    .filter((test) => test.status !== 'passed')
    .map(({ fullName }) => `${name}: ${fullName}`)
  return failed.length === 0 && status !== 'passed' ? [name] : failed
}
