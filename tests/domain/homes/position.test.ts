import * as fc from 'fast-check'
import { compareBy, type Orderable } from '../../../src/domain/homes/order'
import { distanceWords, metresBetween, roughSpot, type Spot } from '../../../src/domain/homes/position'

const anywhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('how far apart two places are', () => {
  it('agrees with what maps tell', () => {
    const beijing = { latitude: 39.9042, longitude: 116.4074 }
    const shanghai = { latitude: 31.2304, longitude: 121.4737 }
    expect(metresBetween(beijing, shanghai) / 1000).toBeCloseTo(1067, -1)
    const degree = metresBetween({ latitude: 30, longitude: 116 }, { latitude: 31, longitude: 116 })
    expect(degree / 1000).toBeCloseTo(111.2, 1)
  })

  it('is nothing to itself, the same both ways, and never beyond half the earth', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        expect(metresBetween(a, a)).toBe(0)
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3)
        expect(metresBetween(a, b)).toBeLessThanOrEqual(20_015_100)
      }),
    )
  })

  it('is told as 约, in hundreds of metres and then kilometres', () => {
    const words = (metres: number): string => Object.values(distanceWords(metres)).join(' ')
    expect([0, 40, 260, 949, 950, 1149, 9949, 9950, 24_400].map(words)).toEqual([
      '约 100 米',
      '约 100 米',
      '约 300 米',
      '约 900 米',
      '约 0.9 公里',
      '约 1.1 公里',
      '约 9.9 公里',
      '约 10 公里',
      '约 24 公里',
    ])
  })
})

it('leaves the phone no finer than about a kilometre', () => {
  expect(roughSpot({ latitude: 30.123_456, longitude: 116.987_654 })).toEqual({ latitude: 30.12, longitude: 116.99 })
  fc.assert(
    fc.property(anywhere, (spot) => {
      const rough = roughSpot(spot)
      expect(roughSpot(rough)).toEqual(rough)
      expect(metresBetween(spot, rough)).toBeLessThan(800)
    }),
  )
})

describe('the order of a list', () => {
  const venue = (venueId: string, places: readonly [number, number], spot: Spot | null = null): Orderable => ({
    venueId,
    places,
    spot,
  })
  const some = fc.array(
    fc.record({
      venueId: fc.string({ minLength: 1, maxLength: 3 }),
      places: fc.tuple(fc.nat(2), fc.nat(2)),
      spot: fc.option(anywhere, { nil: null }),
    }),
    { maxLength: 30 },
  )

  it('is that of districts, then of their venues, then of ids', () => {
    const all = [venue('b', [1, 0]), venue('a', [1, 0]), venue('c', [0, 9]), venue('d', [1, 2])]
    expect(all.sort(compareBy({ by: 'district' })).map(({ venueId }) => venueId)).toEqual(['c', 'a', 'b', 'd'])
  })

  it('by distance is nearest first, with what is nowhere last in the order of districts', () => {
    const from = { latitude: 30, longitude: 116 }
    const all = [
      venue('x', [1, 0]),
      venue('y', [0, 0]),
      venue('far', [0, 0], { latitude: 31, longitude: 116 }),
      venue('near', [9, 9], { latitude: 30.01, longitude: 116 }),
    ]
    expect(all.sort(compareBy({ by: 'distance', from })).map(({ venueId }) => venueId)).toEqual([
      'near',
      'far',
      'y',
      'x',
    ])
  })

  it('is one order only, whatever the venues came in', () => {
    fc.assert(
      fc.property(some, anywhere, (all, from) => {
        const unique = [...new Map(all.map((one) => [one.venueId, one])).values()]
        for (const order of [{ by: 'district' } as const, { by: 'distance', from } as const]) {
          const compare = compareBy(order)
          const sorted = [...unique].sort(compare)
          expect([...unique].reverse().sort(compare)).toEqual(sorted)
          for (const [n, one] of sorted.slice(1).entries()) expect(compare(sorted[n] ?? one, one)).toBeLessThan(0)
        }
      }),
    )
  })
})
