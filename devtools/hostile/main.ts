import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { attack, unreached, type Outcome } from './attack'
import { attackedFunctions, builtMain } from './built'
import { hostileCity } from './city'
import { operatorsIn } from './operators'

const SOURCES = resolve(__dirname, '../../cloudfunctions')

/**
 * npm run hostile [-- --each 100000 --seed 1 --only lessons]: so many hostile payloads to each built function, over the real SDK and the
 * local cloud. The last line is `N payloads, N faults`; the exit code is 0 only if there are none. An action that none of them got
 * through to is a fault as well: nothing would have been shown of it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      each: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  })
  const city = hostileCity()
  const operators = operatorsIn(SOURCES)
  let [sent, faulty] = [0, 0]
  for (const { name, actions, closed } of attackedFunctions()) {
    if (!name.includes(values.only)) continue
    const began = performance.now()
    const attacked = { actions, main: builtMain(name), city, operators }
    const outcome = await attack({ ...attacked, payloads: Number(values.each), seed: Number(values.seed) })
    const missed = closed ? [] : unreached(outcome, actions)
    tell(name, outcome, (performance.now() - began) / 1000)
    for (const action of missed) console.log(`  FAULT ${action} was never let through`)
    sent += outcome.sent
    faulty += outcome.faulty + missed.length
  }
  city.stop()
  console.log(`\n${sent} payloads, ${faulty} faults`)
  process.exitCode = sent > 0 && faulty === 0 ? 0 : 1
}

function tell(name: string, { sent, replies, faults, faulty }: Outcome, seconds: number): void {
  console.log(`${name}: ${sent} payloads in ${Math.round(seconds)} s, ${faulty} faults`)
  for (const [action, codes] of replies) {
    const told = [...codes].sort(([, a], [, b]) => b - a).map(([code, times]) => `${code} ${times}`)
    console.log(`  ${action}: ${told.join(' · ')}`)
  }
  for (const { nth, action, what, asker, event } of faults) {
    console.log(`  FAULT ${nth} ${action}: ${what}\n    by ${asker}: ${event}`)
  }
}

// What hangs leaves nothing to wait for: that is no success.
process.exitCode = 1
main().catch((failure: unknown) => console.error(failure))
