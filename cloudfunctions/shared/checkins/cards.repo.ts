import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/** The number under which somebody's personal codes are made: random, so that nothing can be read from it, and another one from time to time. */
export interface Card {
  /** The alias. */
  _id: string
  personId: string
  at: Date
  /** Which code was good for which session, by its step: each for one. */
  spent: Readonly<Record<string, string>>
}

/** The only place that names the collection `cards`. */
const cards = new Collection<Card>('cards')

export const findCard = (alias: string): Promise<Card | null> => cards.get(alias)

/** False where there is one of this alias. */
export const insertCard = (card: Card): Promise<boolean> => cards.insert(card)

/** Spends the code of a step for a session; false where it was spent before, for whichever. */
export const spendCode = (alias: string, step: number, sessionId: string): Promise<boolean> =>
  cards.update({ _id: alias, [`spent.${step}`]: command.exists(false) }, { [`spent.${step}`]: sessionId })

/** Cards of some people that are not older than an instant, for recognising them in a list. */
export async function cardsOf(personIds: readonly string[], since: Date): Promise<Pick<Card, '_id' | 'personId'>[]> {
  const found: Pick<Card, '_id' | 'personId'>[] = []
  for (const some of slices(personIds, TOGETHER)) found.push(...(await cardsAmong(some, since)))
  return found
}
const TOGETHER = 100

/** Nearly all have a few, and an answer holds those of so many people. Who fetches as many as may be is asked about apart: they hide nobody's. */
async function cardsAmong(personIds: readonly string[], since: Date): Promise<Pick<Card, '_id' | 'personId'>[]> {
  const where = { personId: command.in([...personIds]), at: command.gt(since) }
  const found = await cards.find({ where, fields: ['personId'] })
  if (found.length < PAGE || personIds.length === 1) return found
  const half = Math.ceil(personIds.length / 2)
  const halves = [...slices(personIds, half)].map((some) => cardsAmong(some, since))
  return (await Promise.all(halves)).flat()
}

/** Cards that were made before an instant, the oldest first. */
export const cardsBefore = (at: Date, limit: number): Promise<Pick<Card, '_id'>[]> =>
  cards.find({ where: { at: command.lt(at) }, sort: [['at', 'asc']], limit, fields: ['_id'] })

export const removeCard = (alias: string): Promise<boolean> => cards.remove(alias)
