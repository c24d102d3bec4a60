import { nameKey } from '../../../src/domain/people/names'
import type { Standing } from '../../../src/domain/people/standing'
import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

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
  /** Which joining the person has it by; missing where they were given it otherwise. */
  joiningId?: string | null
  /** Who left the row last, and when: until then what is kept under it is theirs and not of who has it next. Missing where nobody has. */
  lastHolder?: { personId: string; until: Date }
  /** When a secretary last undid a joining here: proofs from before count no more. Missing where none was. */
  undoneAt?: Date
}

/** Who has a row, by which joining: the account behind `personId` says the same, or does not have the row. */
export interface Holder {
  personId: string
  joiningId: string | null
}

/** The only place that names the collection `roster`. */
const roster = new Collection<RosterRow>('roster')

export const findRosterRow = (memberId: string): Promise<RosterRow | null> => roster.get(memberId)

/** However many: of a branch that has graduated there are more than one query answers. */
export async function rosterRows(memberIds: readonly string[]): Promise<RosterRow[]> {
  const found: RosterRow[] = []
  for (const some of slices(memberIds, PAGE)) found.push(...(await roster.find({ where: { _id: command.in(some) } })))
  return found
}

/** Those of some rows that stand on a branch's roster now. */
export async function rosterRowsIn(branchId: string, memberIds: readonly string[]): Promise<Map<string, RosterRow>> {
  const here = (await rosterRows(memberIds)).filter((row) => row.branchId === branchId)
  return new Map(here.map((row) => [row._id, row]))
}

/** Everyone of a name on a branch's roster, however it is written here or there. */
export const rosterByName = (branchId: string, name: string): Promise<RosterRow[]> =>
  roster.find({ where: { branchId, nameKey: nameKey(name) } })

/** Everyone on a branch's roster who has one of some names, by the form in which names are compared. */
export const rosterByKeys = (branchId: string, keys: readonly string[]): Promise<RosterRow[]> =>
  roster.find({ where: { branchId, nameKey: command.in([...keys]) } })

/** Everyone on a branch's roster, in the order of their ids, which is the order of the list they came from. */
export const rosterOf = (branchId: string): Promise<RosterRow[]> => roster.findAll({ where: { branchId } })

/** Adds a row; false where there is one of this id. */
export const insertRosterRow = (row: RosterRow): Promise<boolean> => roster.insert(row)

/**
 * Links a roster row to a person by a joining, unless another holds it, or a secretary has undone a joining there since `provenAt`.
 * Repeating it is fine. Whether the row is that person's by that joining now.
 */
export async function claimRosterRow(
  memberId: string,
  { personId, joiningId }: Holder,
  provenAt: Date,
): Promise<boolean> {
  const where = { _id: memberId, personId: command.in([null, personId]), undoneAt: since(provenAt) }
  if (await roster.update(where, { personId, joiningId })) return true
  const row = await roster.get(memberId)
  return row?.personId === personId && row.joiningId === joiningId
}

/** No undoing at the instant or after it. */
const since = (provenAt: Date) => command.eq(null).or(command.lt(provenAt))

/** Frees a row that is still held by that very joining. Whoever has joined as it since keeps it. */
export const releaseRosterRow = (memberId: string, { personId, joiningId }: Holder): Promise<boolean> =>
  roster.update({ _id: memberId, personId, joiningId }, { personId: null, joiningId: null })

/** Frees a row on its holder's own word, who keeps what was done as it. */
export const leaveRosterRow = (memberId: string, { personId, joiningId }: Holder, at: Date): Promise<boolean> =>
  roster.update(
    { _id: memberId, personId, joiningId },
    { personId: null, joiningId: null, lastHolder: command.set({ personId, until: at }) },
  )

/** Somebody who left a row was never that person: what is kept under it is the row's again. */
export const forgetHolder = (memberId: string, personId: string): Promise<boolean> =>
  roster.update({ _id: memberId, 'lastHolder.personId': personId }, { lastHolder: command.remove() })

/** From now on proofs of an earlier time count no more for a row. */
export const voidProofs = (memberId: string, at: Date): Promise<boolean> =>
  roster.update({ _id: memberId }, { undoneAt: at })

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
