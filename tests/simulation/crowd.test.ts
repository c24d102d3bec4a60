import { runCrowd } from '../../devtools/simulation/crowd/crowd'

describe('a hundred thousand people with double taps, lost answers, crashes and frozen workers', () => {
  it.each([1, 2])('are counted exactly at every node; adding one to every ancestor is not (seed %d)', (seed) => {
    const result = runCrowd({ members: 100_000, seed, period: 600 })
    expect(result.wrongNodes).toBe(0)
    expect(result.root).toBe(result.truth)
    expect(result.truth).toBe(result.completions)
    expect(result.completions).toBeGreaterThan(60_000)
    expect(result.rollUps.crashes).toBeGreaterThan(100)
    expect(result.rollUps.zombies).toBeGreaterThan(100)
    // Every repeat is one too many at every level, all the way up.
    expect(result.naiveRoot).toBe(result.truth + result.repeats)
    expect(result.naiveRoot / result.truth).toBeGreaterThan(1.05)
    expect(result.naiveWrongNodes).toBeGreaterThan(1000)
  })
})
