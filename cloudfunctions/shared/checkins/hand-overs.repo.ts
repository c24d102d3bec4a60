import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** An offer to hand a venue over. One a venue: a new one takes the place of the last. */
export interface HandOver {
  /** The venue. */
  _id: string
  from: { personId: string; name: string }
  to: { personId: string; name: string; branch: string }
  /** Of `to` once more: what offers to somebody are found by. */
  toId: string
  state: 'offered' | 'accepted' | 'declined' | 'withdrawn'
  at: Date
  expiresAt: Date
  answeredAt: Date | null
  /** The roles that end with it: what its keeper is given later stays. Empty until it is accepted. */
  ends: readonly string[]
  /** Accepted, and the roles have not all moved yet. */
  moving: boolean
}

/** The only place that names the collection `handOvers`. */
const handOvers = new Collection<HandOver>('handOvers')

export const findHandOver = (venueId: string): Promise<HandOver | null> => handOvers.get(venueId)

/** Offers that somebody has and has not answered, those too that were over no earlier than an instant. */
export const offersTo = (personId: string, since: Date): Promise<HandOver[]> =>
  handOvers.find({ where: { toId: personId, state: 'offered', expiresAt: command.gt(since) } })

/** Puts an offer in the place of the last one, as that was read; false where it was answered or replaced since. */
export function putHandOver(handOver: HandOver, last: HandOver | null): Promise<boolean> {
  if (last === null) return handOvers.insert(handOver)
  const { _id, from, to, ends, ...rest } = handOver
  return handOvers.update(
    { _id, at: last.at, state: last.state, moving: false },
    { ...rest, from: command.set(from), to: command.set(to), ends: command.set(ends) },
  )
}

type Offer = Pick<HandOver, '_id' | 'at'>

/** Ends an offer that stands since `at` and is not answered; false where it is not that any more. */
export const endHandOver = ({ _id, at }: Offer, state: 'declined' | 'withdrawn', answeredAt: Date): Promise<boolean> =>
  handOvers.update({ _id, at, state: 'offered' }, { state, answeredAt })

/** Accepts an offer that stands since `at` and is not answered: the roles are on their way from then on. False where it is not that any more. */
export const acceptHandOver = ({ _id, at }: Offer, ends: readonly string[], answeredAt: Date): Promise<boolean> =>
  handOvers.update(
    { _id, at, state: 'offered' },
    { state: 'accepted', answeredAt, ends: command.set(ends), moving: true },
  )

/** All its roles have moved. */
export const noteMoved = ({ _id, at }: Offer): Promise<boolean> => handOvers.update({ _id, at }, { moving: false })

/** Accepted ones whose roles have not all moved. */
export const handOversUnderWay = (limit: number): Promise<HandOver[]> =>
  handOvers.find({ where: { moving: true }, sort: [['_id', 'asc']], limit })
