import { quietly, secondsSince } from '../scripts/quietly.mjs'
import { inLanes, type Step } from './lanes'
import { AFTER, BEFORE, BESIDE } from './steps'
import { runTests } from './suite'

/**
 * What `npm test` does once all is installed: the builds, then every test with the other checks beside them, then what needs what they
 * have left behind. The last line is `N passed, N failed`; the exit code is 0 only if nothing failed.
 */
async function main(): Promise<void> {
  console.log('Builds')
  const unbuilt = await inLanes(BEFORE, 2, runQuietly)
  console.log('Tests, and checks beside them')
  const [unsound, { passed, failed, unstable }] = await Promise.all([
    inLanes(BESIDE, 1, runQuietly),
    runTests(process.argv.slice(2), { repeat: process.env.CI === 'true' }),
  ])
  const unlike = await inLanes(AFTER, 1, runQuietly)
  const broken = [...unbuilt, ...unsound, ...unlike]
  for (const name of [...broken, ...failed]) console.log(`Failed: ${name}`)
  for (const name of unstable) console.log(`Unstable, it passed when it was run once more: ${name}`)
  const steps = BEFORE.length + BESIDE.length + AFTER.length
  const all = broken.length + failed.length
  console.log(`\n${passed + steps - broken.length} passed, ${all} failed`)
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
