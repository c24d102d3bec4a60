import type { Spot } from '../../../domain/homes/position'

export interface Bounds {
  from: Spot
  to: Spot
}

/** What holds all of them; of none, nothing. */
export const boundsOf = (spots: readonly Spot[]): Bounds => ({
  from: cornerOf(spots, Math.min),
  to: cornerOf(spots, Math.max),
})

const cornerOf = (spots: readonly Spot[], pick: (...values: number[]) => number): Spot => ({
  latitude: spots.length === 0 ? 0 : pick(...spots.map(({ latitude }) => latitude)),
  longitude: spots.length === 0 ? 0 : pick(...spots.map(({ longitude }) => longitude)),
})

/** Where a spot lies in them, from the top left: 0..1; in the middle where they are a point. */
export const shareIn = ({ from, to }: Bounds, { latitude, longitude }: Spot): { x: number; y: number } => ({
  x: to.longitude > from.longitude ? (longitude - from.longitude) / (to.longitude - from.longitude) : 0.5,
  y: to.latitude > from.latitude ? (to.latitude - latitude) / (to.latitude - from.latitude) : 0.5,
})

/** Of the extent of what is in sight: a pin stands above its place, and half of one beside it. */
const EDGE = { above: 0.35, beside: 0.12 }
/** Degrees: what is nearer together than this is seen with what is around it. */
const LEAST = 0.004

/** What has to come into sight so that pins at the edge are whole. */
export function withEdges({ from, to }: Bounds): [Spot, Spot] {
  const high = Math.max(LEAST, to.latitude - from.latitude)
  const wide = Math.max(LEAST, to.longitude - from.longitude)
  return [
    { latitude: from.latitude - high * EDGE.beside, longitude: from.longitude - wide * EDGE.beside },
    { latitude: to.latitude + high * EDGE.above, longitude: to.longitude + wide * EDGE.beside },
  ]
}
