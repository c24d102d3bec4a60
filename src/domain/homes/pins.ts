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

/** What a part of the map shows: one or a group for each cell of a grid that lies still on the earth. In the order of what came first. */
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
  return [...cells.values()].map(standOf)
}

function standOf<T extends { spot: Spot }>(many: T[]): Stand<T> {
  const [first] = many
  if (many.length === 1 && first) return { one: first }
  const [south, north] = ends(many.map(({ spot }) => spot.latitude))
  const [west, east] = ends(many.map(({ spot }) => spot.longitude))
  return {
    many,
    spot: { latitude: (south + north) / 2, longitude: (west + east) / 2 },
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
