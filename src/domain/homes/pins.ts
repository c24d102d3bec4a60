import { PINS_MAX } from '../limits'
import type { Spot } from './position'

/** A part of the map, by its south-west and its north-east. */
export interface Bounds {
  from: Spot
  to: Spot
}

/** Whatever stands on a map: alone, or with all that lie too near to be told apart and what they spread over. */
export type Stand<T> = { one: T } | { many: T[]; spot: Spot; bounds: Bounds }

/** Cells that a part of the map has at most, each way. One more may look in at its edges, so that there are at most `PINS_MAX`. */
const CELLS = Math.floor(Math.sqrt(PINS_MAX)) - 1
/** Sides of cells double in so many steps: what stands together stays so while the map is moved, and changes as it is zoomed. */
const STEPS = 2

/** What a part of the map shows: one or a group for each cell of a grid that lies still on the earth. */
export function standsIn<T extends { spot: Spot }>(placed: readonly T[], part: Bounds): Stand<T>[] {
  const bounds = turned(part)
  const inside = placed.filter(({ spot }) => holds(bounds, spot))
  const [high, wide] = [
    sideOf(bounds.to.latitude - bounds.from.latitude),
    sideOf(bounds.to.longitude - bounds.from.longitude),
  ]
  const cells = new Map<string, T[]>()
  for (const one of inside) {
    const cell = `${Math.floor(one.spot.latitude / high)},${Math.floor(one.spot.longitude / wide)}`
    const others = cells.get(cell)
    if (others) others.push(one)
    else cells.set(cell, [one])
  }
  return apart([...cells.values()], { latitude: high * NEAR, longitude: wide * NEAR }).map(standOf)
}

/** So much of a cell two have to be apart, each way, to be seen beside one another: a circle on the map is nearly a cell wide. */
const NEAR = 0.7

/** Those of neighbouring cells that would cover one another are one group as well. */
function apart<T extends { spot: Spot }>(groups: readonly T[][], near: Spot): T[][] {
  const kept: T[][] = []
  for (const group of groups) {
    let joined = group
    // A group that has grown may reach one that it did not reach before.
    for (let at = reached(kept, joined, near); at >= 0; at = reached(kept, joined, near)) {
      const [other = []] = kept.splice(at, 1)
      joined = [...other, ...joined]
    }
    kept.push(joined)
  }
  return kept
}

const reached = <T extends { spot: Spot }>(kept: readonly T[][], group: readonly T[], near: Spot): number => {
  const here = middleOf(group)
  return kept.findIndex((other) => {
    const there = middleOf(other)
    const north = Math.abs(here.latitude - there.latitude)
    return north < near.latitude && Math.abs(here.longitude - there.longitude) < near.longitude
  })
}

const middleOf = (many: readonly { spot: Spot }[]): Spot => {
  const [south, north] = ends(many.map(({ spot }) => spot.latitude))
  const [west, east] = ends(many.map(({ spot }) => spot.longitude))
  return { latitude: (south + north) / 2, longitude: (west + east) / 2 }
}

function standOf<T extends { spot: Spot }>(many: T[]): Stand<T> {
  const [first] = many
  if (many.length === 1 && first) return { one: first }
  const [south, north] = ends(many.map(({ spot }) => spot.latitude))
  const [west, east] = ends(many.map(({ spot }) => spot.longitude))
  return {
    many,
    spot: middleOf(many),
    bounds: { from: { latitude: south, longitude: west }, to: { latitude: north, longitude: east } },
  }
}

const ends = (numbers: readonly number[]): [least: number, most: number] => [Math.min(...numbers), Math.max(...numbers)]

/** The least of the sides that there are with which `CELLS` are enough. A part without any extent is one cell. */
const sideOf = (extent: number): number =>
  extent > 0 ? 2 ** (Math.ceil(Math.log2(extent / CELLS) * STEPS) / STEPS) : 1

const holds = ({ from, to }: Bounds, { latitude, longitude }: Spot): boolean =>
  from.latitude <= latitude && latitude <= to.latitude && from.longitude <= longitude && longitude <= to.longitude

/** However its corners were named. */
const turned = ({ from, to }: Bounds): Bounds => ({
  from: {
    latitude: Math.min(from.latitude, to.latitude),
    longitude: Math.min(from.longitude, to.longitude),
  },
  to: {
    latitude: Math.max(from.latitude, to.latitude),
    longitude: Math.max(from.longitude, to.longitude),
  },
})
