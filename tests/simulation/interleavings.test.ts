import { judge } from '../../devtools/simulation/interleavings/history'
import { broken, sound } from '../../devtools/simulation/interleavings/variants'

/** `npm run simulate -- --histories 1000000` runs as many as one likes; this many are enough to see a precaution go. */
const HISTORIES = 20_000
const BROKEN_HISTORIES = 500

describe('writers and roll-ups in any order, with crashes, frozen workers and stale reads', () => {
  it(`end exact in all of ${HISTORIES} histories`, () => {
    const { wrong, firstWrong, steps } = judge(sound, HISTORIES)
    expect({ wrong, firstWrong }).toEqual({ wrong: 0, firstWrong: null })
    expect(steps).toBeGreaterThan(HISTORIES * 20)
  })

  it.each(broken)('end wrong with: $name', (variant) => {
    expect(judge(variant, BROKEN_HISTORIES).wrong).toBeGreaterThan(20)
  })
})
