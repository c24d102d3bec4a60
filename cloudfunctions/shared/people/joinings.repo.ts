import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** That somebody has joined a branch as a row of its roster, for its secretary to look through. */
export interface RosterJoining {
  /** Random: row, account and this bear it, so that an end meant for one joining never ends a later one. */
  _id: string
  branchId: string
  /** The row that the person has since. */
  memberId: string
  personId: string
  /** Of the consent. */
  at: Date
  /** When a secretary undid it; null while none has. */
  undoneAt: Date | null
}

/** The only place that names the collection `joinings`. */
const joinings = new Collection<RosterJoining>('joinings')

export const findJoining = (id: string): Promise<RosterJoining | null> => joinings.get(id)

/** Noted once, however often it is asked. */
export const noteJoining = (joining: RosterJoining): Promise<boolean> => joinings.insert(joining)

export const markUndone = (id: string, at: Date): Promise<boolean> =>
  joinings.update({ _id: id, undoneAt: null }, { undoneAt: at })

const NEWEST: readonly ['at' | '_id', 'desc'][] = [
  ['at', 'desc'],
  ['_id', 'desc'],
]

/** Of a branch before a place in the list, the newest first. */
export async function joiningsBefore(
  branchId: string,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<RosterJoining[]> {
  if (!before) return joinings.find({ where: { branchId }, sort: NEWEST, limit })
  const { at, id } = before
  const together = await joinings.find({ where: { branchId, at, _id: command.lt(id) }, sort: [['_id', 'desc']], limit })
  if (together.length === limit) return together
  const older = await joinings.find({
    where: { branchId, at: command.lt(at) },
    sort: NEWEST,
    limit: limit - together.length,
  })
  return [...together, ...older]
}
