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

/** px of a phone's map that a part fills. */
const MAP = { wide: 375, high: 600 }
/** px that what stands there is wide, and that its middle lies above its place (as `marker.ts` draws them). */
const ONE = { across: 30, up: 21 }
const MANY = { across: 38, up: 0 }

/**
 * What a part of the map shows: one or a group for each cell of a grid that lies still on the earth, and those together that would cover
 * one another on a phone. In the order of what came first.
 */
export function standsIn<T extends { spot: Spot }>(placed: readonly T[], part: Bounds): Stand<T>[] {
  const bounds = turned(part)
  const inside = placed.filter(({ spot }) => holds(bounds, spot))
  const [high, wide] = [
    sideOf(bounds.to.latitude - bounds.from.latitude),
    sideOf(bounds.to.longitude - bounds.from.longitude),
  ]
  const cells = new Map<string, number[]>()
  inside.forEach(({ spot }, nth) => {
    const cell = `${Math.floor(spot.latitude / high)},${Math.floor(spot.longitude / wide)}`
    const others = cells.get(cell)
    if (others) others.push(nth)
    else cells.set(cell, [nth])
  })
  const drawnAt = scaleOf(bounds)
  const standing = (members: readonly number[]): Standing<T> => {
    const stand = standOf(members.flatMap((nth) => inside[nth] ?? []))
    const { across, up } = 'many' in stand ? MANY : ONE
    const { x, y } = drawnAt('many' in stand ? stand.spot : stand.one.spot)
    return { members, stand, x, y: y + up, across }
  }
  let standings = [...cells.values()].map(standing)
  for (let pair = covering(standings); pair; pair = covering(standings)) {
    const [one, other] = pair
    const both = standing([...one.members, ...other.members].sort((first, second) => first - second))
    standings = standings.filter((each) => each !== one && each !== other).concat(both)
  }
  return standings.sort((first, second) => (first.members[0] ?? 0) - (second.members[0] ?? 0)).map(({ stand }) => stand)
}

/** Whatever stands on a map, by its places among what lies inside, and where it is drawn. */
interface Standing<T> {
  members: readonly number[]
  stand: Stand<T>
  x: number
  y: number
  across: number
}

/** Where a place is drawn, in px from any corner, eastwards and northwards: as wide or as high as the part is, whichever leaves less. */
function scaleOf({ from, to }: Bounds): (spot: Spot) => { x: number; y: number } {
  // So near to it is Mercator's drawing within one city.
  const shrunk = Math.cos((((from.latitude + to.latitude) / 2) * Math.PI) / 180)
  const perDegree = Math.min(
    MAP.wide / (to.longitude - from.longitude),
    (MAP.high * shrunk) / (to.latitude - from.latitude),
  )
  return ({ latitude, longitude }) => ({ x: longitude * perDegree, y: (latitude * perDegree) / shrunk })
}

/** The two that cover one another most; null where none do. */
function covering<T>(standings: readonly Standing<T>[]): [Standing<T>, Standing<T>] | null {
  let most = 0
  let found: [Standing<T>, Standing<T>] | null = null
  standings.forEach((one, nth) => {
    for (const other of standings.slice(nth + 1)) {
      const overlap = (one.across + other.across) / 2 - Math.hypot(one.x - other.x, one.y - other.y)
      if (overlap <= most) continue
      most = overlap
      found = [one, other]
    }
  })
  return found
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
