import { runPeak } from '../../devtools/simulation/peak/peak'

/** A tenth of a country at a tenth of its rate: each branch is written at as often as in the whole. */
const TENTH = { members: 1_000_000, perSecond: 500, seconds: 230, period: 60 }

describe('5,000 completions a second, and as many beginnings, in a country of ten million', () => {
  const result = runPeak({ ...TENTH, seed: 1 })

  it('write no document more than five times a second, though large branches are among them', () => {
    expect(result.completions).toBe(TENTH.perSecond * TENTH.seconds)
    expect(Object.values(result.secondsByWrites).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(result.completions)
    expect(result.largeBranches).toBeGreaterThan(2)
    expect(result.busiest.writes).toBeGreaterThan(1)
    expect(result.busiest.writes).toBeLessThanOrEqual(5)
  })

  it('write the root once in each roll-up', () => {
    expect([result.rollUps, result.rootWrites]).toEqual([3, 3])
    expect(result.rootWritesAPeriod).toBe(1)
  })

  it('cost at most four document writes each', () => {
    expect(result.writesACompletion).toBeLessThanOrEqual(4)
  })
})

test('a document that is written six times a second is noticed', () => {
  const crowded = runPeak({ ...TENTH, members: 30_000, perSecond: 1500, seconds: 5, seed: 1 })
  expect(crowded.busiest.writes).toBeGreaterThan(5)
})
