import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { logged, logOf } from '../scripts/quietly.mjs'
import { outcomeOf, toRepeat, type Outcome, type Report } from './outcome'

const root = resolve(__dirname, '../..')
/** A run that ended without a report has not passed. */
const NO_REPORT: Report = { testResults: [{ name: 'the test run', status: 'failed', assertionResults: [] }] }

/**
 * Runs the tests with a short line of progress now and then. `repeat`: browser tests that fail are run once more and named as
 * unstable if they then pass.
 */
export async function runTests(args: readonly string[], { repeat }: { repeat: boolean }): Promise<Outcome> {
  const first = await jest('tests', args)
  const files = repeat ? toRepeat(first) : []
  if (files.length === 0) return outcomeOf(first)
  console.log(`  once more: ${files.length} file(s) of browser tests`)
  return outcomeOf(first, await jest('tests-once-more', ['--runTestsByPath', ...files]))
}

/** One more than there are cores in CI: who drives a browser waits for it a quarter of the time, and the checks beside them are short. */
const WORKERS = 3

async function jest(name: string, args: readonly string[]): Promise<Report> {
  const report = join(root, `.local/${name}.json`)
  rmSync(report, { force: true })
  const status = await logged(name, [
    ...['node', 'node_modules/jest/bin/jest.js', `--maxWorkers=${WORKERS}`, '--json', `--outputFile=${report}`],
    // A list option of jest takes all that follows it, up to the next option.
    ...['--reporters=default', '--reporters=<rootDir>/devtools/testing/progress.mjs', '--coverage=false', ...args],
  ])
  if (status !== 0) console.log(`  The whole of it is in ${logOf(name)}`)
  const written: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  if (!isReport(written)) return NO_REPORT
  const failed = outcomeOf(written).failed.length > 0
  return status !== 0 && !failed ? { testResults: [...written.testResults, ...NO_REPORT.testResults] } : written
}

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'testResults' in value && Array.isArray(value.testResults)
