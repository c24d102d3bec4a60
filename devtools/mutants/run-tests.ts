import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** `red`: a test failed. `broken`: no test failed, and yet it can't be said that all passed. */
export type Outcome = 'green' | 'red' | 'broken'

const schema = v.object({
  success: v.boolean(),
  numPassedTests: v.number(),
  numFailedTests: v.number(),
})

/** What hangs has not been answered. */
const LONGEST_MS = 300_000
const ENVIRONMENT = join(__dirname, 'first-failure.ts')

/** What jest's report says. A file that does not compile or a runner that dies is no failed test. */
export function outcomeOf(report: unknown): Outcome {
  const parsed = v.safeParse(schema, report)
  if (!parsed.success) return 'broken'
  const { success, numPassedTests, numFailedTests } = parsed.output
  if (numFailedTests > 0) return 'red'
  return success && numPassedTests > 0 ? 'green' : 'broken'
}

/** Runs some test files of a project, each up to its first failure. */
export function runTests(project: string, tests: readonly string[], workers = 1): Outcome {
  const report = join(project, 'mutants-report.json')
  rmSync(report, { force: true })
  const args = ['node_modules/jest/bin/jest.js', '--runTestsByPath', ...tests, `--maxWorkers=${workers}`]
  const options = ['--json', `--outputFile=${report}`, `--env=${ENVIRONMENT}`, `--cacheDirectory=${project}/.jest`]
  spawnSync(process.execPath, [...args, ...options], { cwd: project, stdio: 'ignore', timeout: LONGEST_MS })
  return existsSync(report) ? outcomeOf(readReport(report)) : 'broken'
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
