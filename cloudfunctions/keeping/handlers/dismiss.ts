import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { endRole, findRole, keepersAt } from '../../shared/people/roles.repo'
import { presentKeepers } from '../present-keepers'
import type { Loaders } from '../targets'

type Dismiss = Handler<Contract['keeping']['dismiss'], Context, Loaders>

export const dismiss: Dismiss = async ({ venueId, keeperId, reason }, { personId, now }, on) => {
  const role = await findRole(keeperId)
  if (role?.orgId !== venueId || role.role !== 'keeper')
    throw new AppError('NOT_FOUND', '没有找到这位管理员，请刷新后再看')
  // Whoever holds several of them is let go of all, the one that is named last: where that has ended this is a repeat, and ends nothing
  // that was begun since.
  const all = await keepersAt([venueId], now)
  const named = all.filter(({ _id }) => _id === keeperId)
  const others = all.filter(({ _id, holderId }) => _id !== keeperId && holderId === role.holderId)
  for (const { _id } of named.length > 0 ? [...others, ...named] : []) {
    // The log first: no change stands without its row.
    await noteDeed({
      _id: `dismiss-keeper_${_id}`,
      actorId: personId,
      deed: 'dismiss-keeper',
      orgId: venueId,
      subject: role.holderId,
      detail: reason,
      at: now,
    })
    await endRole(_id, now)
  }
  return presentKeepers(on.venueId.venue, now)
}
