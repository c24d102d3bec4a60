import * as fc from 'fast-check'
import { standsIn, type Bounds, type Stand } from '../../../src/domain/homes/pins'
import type { Spot } from '../../../src/domain/homes/position'
import { PINS_MAX } from '../../../src/domain/limits'

interface Placed {
  n: number
  spot: Spot
}

const spot = (around: number, spread: number) =>
  fc.record({
    latitude: fc.double({ min: around - spread, max: around + spread, noNaN: true }),
    longitude: fc.double({ min: 116 - spread, max: 116 + spread, noNaN: true }),
  })
const many = fc
  .array(fc.oneof(spot(30, 0.01), spot(30, 0.3), spot(30, 20)), { maxLength: 400 })
  .map((spots): Placed[] => spots.map((one, n) => ({ n, spot: one })))
const bounds = fc
  .oneof(spot(30, 0.02), spot(30, 1), spot(30, 20))
  .chain((from) => fc.oneof(spot(30, 0.02), spot(30, 20)).map((to): Bounds => ({ from, to })))

const within = (a: number, b: number, x: number): boolean => Math.min(a, b) <= x && x <= Math.max(a, b)
const isIn = ({ from, to }: Bounds, one: Spot): boolean =>
  within(from.latitude, to.latitude, one.latitude) && within(from.longitude, to.longitude, one.longitude)
const membersOf = (stand: Stand<Placed>): Placed[] => ('many' in stand ? stand.many : [stand.one])

it('shows of whatever lies in a part of the map each exactly once, and never more than fits', () => {
  fc.assert(
    fc.property(many, bounds, (placed, part) => {
      const stands = standsIn(placed, part)
      expect(stands.length).toBeLessThanOrEqual(PINS_MAX)
      const shown = stands.flatMap(membersOf).map(({ n }) => n)
      expect([...shown].sort((a, b) => a - b)).toEqual(placed.filter((one) => isIn(part, one.spot)).map(({ n }) => n))
    }),
    { numRuns: 300 },
  )
})

it('draws nothing over another: the head of a pin is 30 px wide, 21 px above its place, a group 38 px around its own', () => {
  fc.assert(
    fc.property(many, fc.double({ min: 1e-3, max: 0.5, noNaN: true }), (placed, wide) => {
      // A phone's map of 375 by 600 px, filled.
      const shrunk = Math.cos((30 * Math.PI) / 180)
      const high = (wide * shrunk * 600) / 375
      const part = {
        from: { latitude: 30 - high / 2, longitude: 116 - wide / 2 },
        to: { latitude: 30 + high / 2, longitude: 116 + wide / 2 },
      }
      const drawn = standsIn(placed, part).map((stand) => {
        const { latitude, longitude } = 'many' in stand ? stand.spot : stand.one.spot
        const up = 'many' in stand ? 0 : 21
        return {
          x: ((longitude - 116) / wide) * 375,
          y: ((latitude - 30) / high) * 600 + up,
          radius: 'many' in stand ? 19 : 15,
        }
      })
      drawn.forEach((one, nth) => {
        for (const other of drawn.slice(nth + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius - 1e-6)
      })
    }),
    { numRuns: 300 },
  )
})

it('fits also where every corner of the grid is taken', () => {
  fc.assert(
    fc.property(
      // Whatever a map of China may show, whose south is at 3°: towards a pole Mercator's drawing leaves ever less room.
      fc.double({ min: 3, max: 24, noNaN: true }),
      fc.double({ min: 1e-4, max: 30, noNaN: true }),
      (south, extent) => {
        const part = {
          from: { latitude: south, longitude: 100 },
          to: { latitude: south + extent, longitude: 100 + extent },
        }
        const placed = Array.from({ length: 10_000 }, (_, n) => ({
          n,
          spot: { latitude: south + (extent * (n % 100)) / 99, longitude: 100 + (extent * Math.floor(n / 100)) / 99 },
        }))
        const stands = standsIn(placed, part)
        expect(stands.length).toBeLessThanOrEqual(PINS_MAX)
        expect(stands.length).toBeGreaterThan(30)
      },
    ),
    { numRuns: 30 },
  )
})

it('tells of a group what it spreads over: all of it, and it stands in the middle', () => {
  fc.assert(
    fc.property(many, bounds, (placed, part) => {
      for (const stand of standsIn(placed, part)) {
        if (!('many' in stand)) continue
        expect(stand.many.length).toBeGreaterThan(1)
        for (const one of [...stand.many.map((member) => member.spot), stand.spot])
          expect(isIn(stand.bounds, one)).toBe(true)
        expect(stand.many.some((one) => one.spot.latitude === stand.bounds.from.latitude)).toBe(true)
        expect(stand.many.some((one) => one.spot.longitude === stand.bounds.to.longitude)).toBe(true)
      }
    }),
  )
})

describe('a map', () => {
  const part: Bounds = { from: { latitude: 30, longitude: 116 }, to: { latitude: 30.9, longitude: 116.9 } }
  const near: Placed[] = [
    { n: 1, spot: { latitude: 30.51, longitude: 116.51 } },
    { n: 2, spot: { latitude: 30.52, longitude: 116.52 } },
  ]

  it('keeps together what stood together while it is moved, and parts it as it is zoomed', () => {
    for (let step = 0; step < 20; step++) {
      const moved = {
        from: { latitude: 30 + step / 50, longitude: 116 + step / 50 },
        to: { latitude: 30.9 + step / 50, longitude: 116.9 + step / 50 },
      }
      expect(standsIn(near, moved)).toHaveLength(1)
    }
    const zoomed = { from: { latitude: 30.5, longitude: 116.5 }, to: { latitude: 30.53, longitude: 116.53 } }
    expect(standsIn(near, zoomed).map((stand) => 'one' in stand)).toEqual([true, true])
  })

  it('is the same however its corners are named, and none of no extent fails', () => {
    expect(standsIn(near, { from: part.to, to: part.from })).toEqual(standsIn(near, part))
    expect(standsIn(near, { from: near[0]?.spot ?? part.from, to: near[0]?.spot ?? part.to })).toEqual([
      { one: near[0] },
    ])
  })
})
