import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { endHandOver, findHandOver } from '../../shared/checkins/hand-overs.repo'
import type { Context } from '../../shared/people/context'
import { presentHandOver, stateAt } from '../present-hand-over'
import type { Loaders } from '../targets'

type WithdrawOffer = Handler<Contract['keeping']['withdrawOffer'], Context, Loaders>

export const withdrawOffer: WithdrawOffer = async ({ venueId }, context, on) => {
  const { personId, now } = context
  const read = await findHandOver(venueId)
  const withdraws = read !== null && stateAt(read, now) === 'offered'
  if (withdraws) await endHandOver(read, 'withdrawn', now)
  const stands = withdraws ? await findHandOver(venueId) : read
  if (stands?.state === 'accepted') throw new AppError('CONFLICT', '对方已经接受了，收不回来')
  if (stands?.state === 'withdrawn')
    await noteDeed({
      _id: `withdraw-offer_${venueId}_${ms(stands.at)}`,
      actorId: personId,
      deed: 'withdraw-offer',
      orgId: venueId,
      subject: null,
      detail: '',
      at: stands.answeredAt ?? now,
    })
  return presentHandOver(on.venueId.venue, context)
}
