import { countCompletions } from '../shared/assignments/completions.repo'
import type { Account, Joining } from '../shared/people/accounts.repo'
import { findMove, moveId, noteMove } from '../shared/people/moves.repo'
import { claimRosterRow, findRosterRow, type RosterRow } from '../shared/people/roster.repo'

/**
 * The row that a person left in another branch, claimed again and noted as moving to the branch of `row`; null where it is not the
 * same person's: the account has left none, somebody else holds it by now, the names differ, or the new row has records of its own.
 */
export async function movedRow(account: Account, row: RosterRow, joining: Joining): Promise<string | null> {
  const left = account.left
  if (!left || left.branchId === row.branchId) return null
  const old = await findRosterRow(left.memberId)
  if (old?.branchId !== left.branchId || old.nameKey !== row.nameKey) return null
  const holder = { personId: account.personId, joiningId: joining.id }
  if ((await countCompletions(row._id)) > 0 || !(await claimRosterRow(old._id, holder, joining.provenAt))) return null
  await noteMove({
    _id: moveId(old._id, row._id),
    memberId: old._id,
    waitingId: row._id,
    from: left.branchId,
    to: row.branchId,
    actorId: account.personId,
    at: joining.at,
    finishedAt: null,
  })
  return old._id
}

/** The row that a waiting one has become one with, where a join died after the move was noted and a job has finished it since. */
export async function movedInto(account: Account | null, waitingId: string): Promise<RosterRow | null> {
  const left = account?.left
  return left && (await isMoved(left.memberId, waitingId)) ? findRosterRow(left.memberId) : null
}

/** Whether a waiting row becomes one, or has, with another. */
export const isMoved = async (memberId: string, waitingId: string): Promise<boolean> =>
  (await findMove(moveId(memberId, waitingId))) !== null
