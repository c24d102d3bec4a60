import type { Wish } from '../../../src/domain/homes/wishes'
import { WISH_GRANTS_MAX } from '../../../src/domain/limits'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** Somebody's consent to one message about one activity. */
interface Grant {
  /** What it was asked for. */
  wish: Wish
  at: Date
  /** The telling that it was used for; null while it is not. */
  usedFor: string | null
}

/** All that one person has agreed to be sent about one activity. */
export interface Wishes {
  /** Of the activity and the person. */
  _id: string
  activityId: string
  personId: string
  /** By the id that the phone gave it. */
  grants: Readonly<Record<string, Grant>>
  /** Ids of all grants that ever were, so that none comes twice and no more are kept than may be. */
  given: readonly string[]
}

/** The only place that names the collection `wishes`. */
const wishes = new Collection<Wishes>('wishes')

const idOf = (activityId: string, personId: string): string => `${activityId}_${personId}`

export const findWishes = (activityId: string, personId: string): Promise<Wishes | null> =>
  wishes.get(idOf(activityId, personId))

export const wishesOf = (activityId: string): Promise<Wishes[]> => wishes.findAll({ where: { activityId } })

interface Given {
  activityId: string
  personId: string
  wish: Wish
  grantId: string
  at: Date
}

/** Keeps a consent once. One that is known stays as it is, used or not; where many were given nothing more is kept. */
export async function keepGrant({ activityId, personId, wish, grantId, at }: Given): Promise<void> {
  const _id = idOf(activityId, personId)
  await wishes.insert({ _id, activityId, personId, grants: {}, given: [] })
  await wishes.update(
    { _id, given: command.neq(grantId), [`given.${WISH_GRANTS_MAX - 1}`]: command.exists(false) },
    { given: command.push([grantId]), [`grants.${grantId}`]: command.set({ wish, at, usedFor: null }) },
  )
}

/** Consents that can be used: those for this wish first, each of them the oldest first. */
export function unusedOf({ grants, given }: Wishes, first: Wish | null): string[] {
  const unused = given.filter((grantId) => grants[grantId]?.usedFor === null)
  const own = unused.filter((grantId) => grants[grantId]?.wish === first)
  return [...own, ...unused.filter((grantId) => !own.includes(grantId))]
}

/** Uses a consent up, once. False where it was used before. */
export const takeGrant = ({ _id }: Pick<Wishes, '_id'>, grantId: string, usedFor: string): Promise<boolean> =>
  wishes.update(
    { _id, given: grantId, [`grants.${grantId}.usedFor`]: null },
    { [`grants.${grantId}.usedFor`]: usedFor },
  )

export const forgetWishes = ({ _id }: Pick<Wishes, '_id'>): Promise<boolean> => wishes.remove(_id)
