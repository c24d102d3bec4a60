import { metresBetween, type Spot } from './position'

/** How a list of venues runs: as the committee lists districts and venues, or by how far they are from a place. */
export type Order = { by: 'district' } | { by: 'distance'; from: Spot }

/** As much of a venue as its place in a list depends on. */
export interface Orderable {
  venueId: string
  /** Of its district among the districts, and its own in it. */
  places: readonly [district: number, own: number]
  /** Null where nobody has said where it is: then it comes last by distance. */
  spot: Spot | null
}

/** Which of two comes first: never neither, so that a list has one order only. */
export function compareBy(order: Order): (a: Orderable, b: Orderable) => number {
  if (order.by === 'district') return asListed
  const { from } = order
  const far = ({ spot }: Orderable): number => (spot ? metresBetween(from, spot) : Number.MAX_VALUE)
  return (a, b) => far(a) - far(b) || asListed(a, b)
}

const asListed = (a: Orderable, b: Orderable): number =>
  a.places[0] - b.places[0] || a.places[1] - b.places[1] || (a.venueId < b.venueId ? -1 : a.venueId > b.venueId ? 1 : 0)
