import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { locksOn, unlock } from '../../shared/people/locks.repo'
import { forgetTries } from '../../shared/tries/tries.repo'
import { answersOf, rowGate } from '../gates'
import type { Loaders } from '../targets'

type UnlockRow = Handler<Contract['identity']['unlockRow'], Context, Loaders>

export const unlockRow: UnlockRow = async ({ memberId }, { personId: actorId, now }, { memberId: { branch } }) => {
  for (const { _id, callerKey, at } of await locksOn(memberId)) {
    await noteDeed({
      _id: `unlock_${_id}_${at.getTime()}`,
      actorId,
      deed: 'unlock-row',
      orgId: branch._id,
      subject: memberId,
      detail: '',
      at: now,
    })
    await forgetTries(rowGate(memberId).id)
    // Whoever stands before the secretary now has mostly used up their own as well.
    if (callerKey !== null) await forgetTries(answersOf(callerKey).id)
    await unlock(_id)
  }
  return { unlocked: true }
}
