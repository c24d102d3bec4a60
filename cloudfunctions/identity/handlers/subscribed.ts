import type { Contract } from '../../../src/contract'
import { SUBSCRIPTIONS_MAX } from '../../../src/domain/limits'
import { forgettable, unused } from '../../../src/domain/people/subscriptions'
import type { Handler } from '../../kit/serve'
import { addSubscription, findAccount } from '../../shared/people/accounts.repo'
import { requireMember, type Context } from '../../shared/people/context'

type Subscribed = Handler<Contract['identity']['subscribed'], Context>

export const subscribed: Subscribed = async ({ grantId }, context) => {
  const { openid, now } = context
  requireMember(context)
  const subscriptions = (await findAccount(openid))?.subscriptions ?? {}
  const waiting = unused(subscriptions).length
  if (subscriptions[grantId] || waiting >= SUBSCRIPTIONS_MAX) return { waiting }
  const added = await addSubscription(openid, grantId, { at: now, old: forgettable(subscriptions, now) })
  return { waiting: waiting + (added ? 1 : 0) }
}
