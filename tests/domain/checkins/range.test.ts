import { rangeOf } from '../../../src/domain/checkins/range'
import { RANGE_METRES } from '../../../src/domain/limits'

const VENUE = { latitude: 30, longitude: 116 }
/** So many metres to the north of it. */
const north = (metres: number) => ({ ...VENUE, latitude: VENUE.latitude + (metres / 6_371_000) * (180 / Math.PI) })

it('is a word for near and far, and how far is told beside it', () => {
  expect(rangeOf(VENUE, VENUE, true)).toEqual({ range: 'in', metres: 0 })
  const near = rangeOf(VENUE, north(RANGE_METRES - 1), true)
  const far = rangeOf(VENUE, north(RANGE_METRES + 1), true)
  expect([near.range, far.range]).toEqual(['in', 'out'])
  expect(near.metres).toBeCloseTo(RANGE_METRES - 1, 3)
  expect(far.metres).toBeCloseTo(RANGE_METRES + 1, 3)
})

it('is not asked where the session does not ask, where somebody does not want it, and where the venue has no place', () => {
  const none = { range: 'none', metres: null }
  expect(rangeOf(VENUE, VENUE, false)).toEqual(none)
  expect(rangeOf(VENUE, null, true)).toEqual(none)
  expect(rangeOf(null, VENUE, true)).toEqual(none)
})
