import type { Contract } from '../../../src/contract'
import { SUBSCRIPTIONS_MAX } from '../../../src/domain/limits'
import { forgettable, unused } from '../../../src/domain/people/subscriptions'
import type { Handler } from '../../kit/serve'
import { addSubscription } from '../../shared/people/accounts.repo'
import type { Context, OwnLoaders } from '../../shared/people/context'

type Subscribed = Handler<Contract['identity']['subscribed'], Context, OwnLoaders>

export const subscribed: Subscribed = async ({ grantId }, { account, now }) => {
  const { _id: openid, subscriptions = {} } = await account()
  const waiting = unused(subscriptions).length
  if (subscriptions[grantId] || waiting >= SUBSCRIPTIONS_MAX) return { waiting }
  const added = await addSubscription(openid, grantId, { at: now, old: forgettable(subscriptions, now) })
  return { waiting: waiting + (added ? 1 : 0) }
}
