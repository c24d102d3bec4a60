import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/**
 * A row of a roster that can't be joined: to everybody, because the answers that it takes are used up, or to one person whose joining a
 * secretary has undone. Told to the branch's secretary, who opens it again.
 */
export interface Lock {
  /** The row, and the person where it is locked to one alone. */
  _id: string
  memberId: string
  branchId: string
  /** Whom it is locked to; null for everybody. */
  personId: string | null
  /** Who gave the last answer, by a keyed hash, because no person is kept before consent; null where none was given, or it is not known who. */
  callerKey: string | null
  at: Date
}

/** The only place that names the collection `rosterLocks`. */
const locks = new Collection<Lock>('rosterLocks')

/** Notes that a row has become locked to everybody; the first time stays. */
export const lockToAll = (
  row: { _id: string; branchId: string },
  callerKey: string | null,
  at: Date,
): Promise<boolean> =>
  locks.insert({ _id: row._id, memberId: row._id, branchId: row.branchId, personId: null, callerKey, at })

/** Locks a row to one person; the first time stays. */
export const lockTo = (personId: string, row: { _id: string; branchId: string }, at: Date): Promise<boolean> => {
  const _id = `${row._id}_${personId}`
  return locks.insert({ _id, memberId: row._id, branchId: row.branchId, personId, callerKey: null, at })
}

/** Whether a row is locked to one person; never for somebody of whom nothing is kept. */
export const isLockedTo = async (personId: string | null, memberId: string): Promise<boolean> =>
  personId !== null && (await locks.get(`${memberId}_${personId}`)) !== null

export const locksOn = (memberId: string): Promise<Lock[]> => locks.findAll({ where: { memberId } })

/** All of a branch, the newest first. */
export const locksOf = async (branchId: string): Promise<Lock[]> =>
  (await locks.findAll({ where: { branchId } })).sort((a, b) => b.at.getTime() - a.at.getTime())

/** How many rows of a branch are locked to everybody. */
export const countLocked = (branchId: string): Promise<number> => locks.count({ branchId, personId: command.eq(null) })

export const unlock = (id: string): Promise<boolean> => locks.remove(id)
