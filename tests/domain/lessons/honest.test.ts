import { Random } from '../../../devtools/seed/random'
import { WATCH_SLACK_SECONDS } from '../../../src/domain/limits'
import { Honest, LONGEST_WAY_MS, type Lived } from '../../support/honest'
import { RulesAlone } from '../../support/rules-alone'

it('ten thousand honest people are all credited as they deserve, whatever happens on the way', async () => {
  const lived: Lived[] = []
  for (let seed = 1; seed <= 10_000; seed++) {
    const random = new Random(seed)
    const film = { length: random.between(15, 400), coverageNeeded: random.pick([0.5, 0.9, 0.9, 1]), maxRate: 2 }
    const began = Date.parse('2026-11-24T02:00:00Z')
    try {
      lived.push(await new Honest(new RulesAlone(film), film, random, began).live())
    } catch (failure) {
      throw new Error(`seed ${seed}: ${String(failure)}`, { cause: failure })
    }
  }
  const wrong = lived.filter(({ doneAt, deserved }) => Math.abs(doneAt - deserved) > LONGEST_WAY_MS)
  expect(wrong.slice(0, 3)).toEqual([])
  expect(Math.max(...lived.map(({ leftOut }) => leftOut))).toBeLessThanOrEqual(2 * WATCH_SLACK_SECONDS)
  // What is told of really happened.
  const happened = (test: (one: Lived) => boolean): number => lived.filter(test).length
  expect(happened(({ phones }) => phones === 2)).toBeGreaterThan(3000)
  expect(happened(({ offline }) => offline)).toBeGreaterThan(2000)
  expect(happened(({ offline, doneAt, deserved }) => offline && doneAt === deserved)).toBeGreaterThan(100)
}, 120_000)
