import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { isRunning } from '../../../src/domain/permissions/roles'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { notePeopleChange } from '../../shared/orgs/orgs.repo'
import { accountOf, dropJoining, endMembership, forgetLeft } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { findJoining, markUndone, type RosterJoining } from '../../shared/people/joinings.repo'
import { lockTo } from '../../shared/people/locks.repo'
import { grantsOf } from '../../shared/people/roles.repo'
import { forgetHolder, releaseRosterRow, voidProofs } from '../../shared/people/roster.repo'
import type { Loaders } from '../targets'

type UndoJoining = Handler<Contract['identity']['undoJoining'], Context, Loaders>

export const undoJoining: UndoJoining = async ({ memberId, joiningId }, { personId: actorId, now }, on) => {
  const { row, branch } = on.memberId
  const joining = await findJoining(joiningId)
  if (joining?.memberId !== memberId || joining.branchId !== branch._id) {
    throw new AppError('NOT_FOUND', '没有找到这次加入，名单有变动时请先刷新')
  }
  if (joining.undoneAt !== null) return { undone: true }
  if (joining.personId === actorId) throw new AppError('CONFLICT', '这是你自己，请在“我的团支部”里退出')
  const grants = await grantsOf(joining.personId, now)
  if (grants.some((grant) => grant.orgId === branch._id && isRunning(grant, now))) {
    throw new AppError('CONFLICT', '这个人还担任支部的职务，请先交接再撤销')
  }

  // The log first: no change stands without its row. Then the way back is closed, before anything is taken.
  const _id = `undo-joining_${joiningId}`
  await noteDeed({
    _id,
    actorId,
    deed: 'undo-joining',
    orgId: branch._id,
    subject: memberId,
    detail: joiningId,
    at: now,
  })
  await lockTo(joining.personId, row, now)
  await voidProofs(memberId, now)
  await takeBack(joining)
  await notePeopleChange(branch._id, now)
  await markUndone(joiningId, now)
  return { undone: true }
}

/**
 * The account first, then the row: a free row is nobody's membership. Nothing is kept as left, because the records are the row's, not
 * those of whoever joined as it.
 */
async function takeBack({ _id: joiningId, memberId, personId }: RosterJoining): Promise<void> {
  const account = await accountOf(personId)
  if (account) {
    await dropJoining(account._id, joiningId)
    await endMembership(account._id, { memberId, joiningId })
    await forgetLeft(account._id, joiningId)
  }
  await releaseRosterRow(memberId, { personId, joiningId })
  await forgetHolder(memberId, personId)
}
