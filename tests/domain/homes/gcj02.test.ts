import fc from 'fast-check'
import { toGcj02 } from '../../../src/domain/homes/gcj02'
import { metresBetween } from '../../../src/domain/homes/position'

/** Where satellites say something is, as maps of this country draw it. */
test('a known place is shifted as it is known', () => {
  const { latitude, longitude } = toGcj02({ latitude: 39.915, longitude: 116.404 })
  expect(latitude).toBeCloseTo(39.916_404_281_501_64, 9)
  expect(longitude).toBeCloseTo(116.410_244_499_169_38, 9)
})

test('a place abroad stays', () => {
  const paris = { latitude: 48.8566, longitude: 2.3522 }
  expect(toGcj02(paris)).toEqual(paris)
})

test('no place in the country is shifted by more than a kilometre', () => {
  const place = fc.record({
    latitude: fc.double({ min: 18, max: 53, noNaN: true }),
    longitude: fc.double({ min: 74, max: 135, noNaN: true }),
  })
  fc.assert(fc.property(place, (spot) => metresBetween(spot, toGcj02(spot)) < 1000))
})
