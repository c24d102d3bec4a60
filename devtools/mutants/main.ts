import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { judge, soundProject } from './judge'
import { MUTANTS } from './list'
import { matches, type Mutant } from './mutant'
import { withScratch } from './scratch'

const root = resolve(__dirname, '../..')

/**
 * npm run mutants [-- --only late]: plants each fault of the list in a copy of the sources and runs the tests that must notice. The
 * last line is `N caught, N survived`; the exit code is 0 only if none survived.
 */
function main(): void {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
  const chosen = MUTANTS.filter((mutant) => matches(mutant, values.only))
  if (chosen.length === 0) throw new Error(`no mutant has to do with ${values.only}`)
  process.exitCode = withScratch(root, (project) => hunt(project, chosen))
}

function hunt(project: string, mutants: readonly Mutant[]): number {
  const [sound, seconds] = timed(() => soundProject(project, mutants))
  console.log(`${sound ? 'sound ' : 'UNSOUND'} ${seconds}  every named test, nothing planted`)
  if (!sound) return 1
  let caught = 0
  for (const mutant of mutants) {
    const [verdict, took] = timed(() => judge(project, mutant))
    if (verdict.caught) caught += 1
    const why = verdict.why === null ? '' : ` (${verdict.why})`
    console.log(`${verdict.caught ? 'caught  ' : 'SURVIVED'} ${took}  ${mutant.file}: ${mutant.what}${why}`)
  }
  console.log(`\n${caught} caught, ${mutants.length - caught} survived`)
  return caught === mutants.length ? 0 : 1
}

function timed<T>(work: () => T): [result: T, seconds: string] {
  const began = performance.now()
  const result = work()
  return [result, `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(7)]
}

main()
