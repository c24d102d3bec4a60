import type { Contract } from '../../../src/contract'
import { forgettable } from '../../../src/domain/people/subscriptions'
import type { Handler } from '../../kit/serve'
import { addSubscription, findAccount } from '../../shared/people/accounts.repo'
import type { Context, OwnLoaders } from '../../shared/people/context'

type Subscribed = Handler<Contract['identity']['subscribed'], Context, OwnLoaders>

export const subscribed: Subscribed = async ({ grantId }, { account, now }) => {
  const { _id: openid, subscriptions = {} } = await account()
  await addSubscription(openid, grantId, { at: now, old: forgettable(subscriptions, now) })
  const kept = await findAccount(openid)
  return { waiting: kept?.unused?.length ?? 0, on: kept?.reminders?.on ?? true }
}
