import { quietly, secondsSince } from '../scripts/quietly.mjs'
import { inLanes, type Step } from './lanes'
import { STEPS } from './steps'
import { runTests } from './suite'

const LANES = 2

/**
 * What `npm test` does once all is installed: checks and builds side by side, then every test. The last line is
 * `N passed, N failed`; the exit code is 0 only if nothing failed.
 */
async function main(): Promise<void> {
  console.log('Checks and builds')
  const broken = await inLanes(STEPS, LANES, runQuietly)
  console.log('Tests')
  const { passed, failed, unstable } = await runTests(process.argv.slice(2), { repeat: process.env.CI === 'true' })
  for (const name of [...broken, ...failed]) console.log(`Failed: ${name}`)
  for (const name of unstable) console.log(`Unstable, it passed when it was run once more: ${name}`)
  const all = broken.length + failed.length
  console.log(`\n${passed + STEPS.length - broken.length} passed, ${all} failed`)
  process.exit(all === 0 ? 0 : 1)
}

async function runQuietly({ name, command }: Step): Promise<boolean> {
  const began = performance.now()
  const status = await quietly(`test-${name.replaceAll(' ', '-')}`, command)
  console.log(`  ${status === 0 ? 'ok     ' : 'FAILED '} ${name}, ${secondsSince(began)}`)
  return status === 0
}

main().catch((failure: unknown) => {
  console.error(failure)
  console.log('\n0 passed, 1 failed')
  process.exit(1)
})
