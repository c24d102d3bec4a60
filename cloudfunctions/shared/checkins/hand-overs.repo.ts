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
}

/** The only place that names the collection `handOvers`. */
const handOvers = new Collection<HandOver>('handOvers')

export const findHandOver = (venueId: string): Promise<HandOver | null> => handOvers.get(venueId)

/** Offers that somebody has and has not answered. */
export const offersTo = (personId: string, now: Date): Promise<HandOver[]> =>
  handOvers.find({ where: { toId: personId, state: 'offered', expiresAt: command.gt(now) } })

export const putHandOver = (handOver: HandOver): Promise<void> => handOvers.put(handOver)

/** Answers an offer that stands since `at` and is not answered; false where it is not that any more. */
export const answerHandOver = (
  { _id, at }: Pick<HandOver, '_id' | 'at'>,
  state: Exclude<HandOver['state'], 'offered'>,
  answeredAt: Date,
): Promise<boolean> => handOvers.update({ _id, at, state: 'offered' }, { state, answeredAt })
