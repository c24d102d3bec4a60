import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planted, type Mutant } from './mutant'
import { runTests, type Outcome } from './run-tests'

export interface Verdict {
  caught: boolean
  /** Why it is not, where no test was asked in earnest. */
  why: string | null
}

const OF_OUTCOME: Record<Outcome, Verdict> = {
  red: { caught: true, why: null },
  green: { caught: false, why: null },
  broken: { caught: false, why: 'the tests did not run to an end' },
}

/** Plants a mutant in a project of its own, runs its tests there, and takes it out again. */
export function judge(project: string, mutant: Mutant): Verdict {
  const file = join(project, mutant.file)
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, planted(source, mutant))
  try {
    if (!buildFor(project, mutant.tests)) return { caught: false, why: 'the functions did not build' }
    return OF_OUTCOME[runTests(project, mutant.tests)]
  } finally {
    writeFileSync(file, source)
  }
}

/** Tests of the cloud functions run what is built of them. Whether it could be built. */
export function buildFor(project: string, tests: readonly string[]): boolean {
  if (!tests.some((test) => test.startsWith('tests/cloudfunctions/'))) return true
  const build = ['--import', 'tsx', 'config/cloud.ts']
  return spawnSync(process.execPath, build, { cwd: project, stdio: 'ignore' }).status === 0
}

/** Whether all the tests named by some mutants are there and green while nothing is planted. */
export function soundProject(project: string, mutants: readonly Mutant[]): boolean {
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))]
  if (!tests.every((test) => existsSync(join(project, test)))) return false
  return buildFor(project, tests) && runTests(project, tests, 2) === 'green'
}
