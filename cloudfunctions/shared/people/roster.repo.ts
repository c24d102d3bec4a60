import { nameKey } from '../../../src/domain/people/names'
import { groupOf, type Standing } from '../../../src/domain/people/standing'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A person on a branch's roster, joined or not. The id is the member's id everywhere. A new row is made with `named`. */
export interface RosterRow {
  _id: string
  branchId: string
  name: string
  /** The name in the form in which names are compared. */
  nameKey: string
  standing: Standing
  /** Student or staff number; never leaves the cloud unmasked. */
  number: string
  /** 'YYYY-MM'; null for youth. */
  joinedLeague: string | null
  /** Null until the person joins on a phone. */
  personId: string | null
}

/** The only place that names the collection `roster`. */
const roster = new Collection<RosterRow>('roster')

export const findRosterRow = (memberId: string): Promise<RosterRow | null> => roster.get(memberId)

export const rosterRows = (memberIds: readonly string[]): Promise<RosterRow[]> =>
  roster.find({ where: { _id: command.in([...memberIds]) }, limit: Math.max(1, memberIds.length) })

/** Everyone of a name on a branch's roster, however it is written here or there. */
export const rosterByName = (branchId: string, name: string): Promise<RosterRow[]> =>
  roster.find({ where: { branchId, nameKey: nameKey(name) } })

/** Everyone on a branch's roster who has one of some names, by the form in which names are compared. */
export const rosterByKeys = (branchId: string, keys: readonly string[]): Promise<RosterRow[]> =>
  roster.find({ where: { branchId, nameKey: command.in([...keys]) } })

/** Everyone on a branch's roster, in the order of their ids, which is the order of the list they came from. */
export const rosterOf = (branchId: string): Promise<RosterRow[]> => roster.findAll({ where: { branchId } })

/** Links a roster row to a person, unless another holds it. Repeating it is fine. Whether the row is that person's now. */
export async function claimRosterRow(memberId: string, personId: string): Promise<boolean> {
  if (await roster.update({ _id: memberId, personId: null }, { personId })) return true
  return (await roster.get(memberId))?.personId === personId
}

export const releaseRosterRow = (memberId: string, personId: string): Promise<boolean> =>
  roster.update({ _id: memberId, personId }, { personId: null })

/**
 * Makes two rows of one person one: the old row takes over all that the new branch's row says but the id, under which the person's
 * records are kept, and the new one goes. Repeating it changes nothing; false where it was done.
 */
export async function joinRosterRows({
  memberId,
  waitingId,
}: {
  memberId: string
  waitingId: string
}): Promise<boolean> {
  const waiting = await roster.get(waitingId)
  if (!waiting) return false
  const { branchId, name, nameKey: key, standing, number, joinedLeague } = waiting
  await roster.update({ _id: memberId }, { branchId, name, nameKey: key, standing, number, joinedLeague })
  return roster.remove(waitingId)
}

/** How many of each standing are on a branch's roster. */
export async function rosterCounts(branchId: string): Promise<Record<Standing, number>> {
  const counts: Record<Standing, number> = { member: 0, youth: 0, applicant: 0 }
  for (const { standing } of await roster.findAll({ where: { branchId }, fields: ['standing'] })) counts[standing] += 1
  return counts
}

/** How many league members stand on a branch's roster, and how many of all have not joined. */
export async function rosterStates(branchId: string): Promise<{ members: number; notJoined: number }> {
  const rows = await roster.findAll({ where: { branchId }, fields: ['standing', 'personId'] })
  return {
    members: rows.filter(({ standing }) => groupOf(standing) === 'member').length,
    notJoined: rows.filter(({ personId }) => personId === null).length,
  }
}
