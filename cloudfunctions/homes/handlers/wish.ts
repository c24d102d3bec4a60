import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { keepGrant } from '../../shared/homes/wishes.repo'
import type { Context } from '../../shared/people/context'
import { openActivity } from '../open-activity'
import type { Loaders } from '../targets'

type WishFor = Handler<Contract['homes']['wish'], Context, Loaders>

export const wish: WishFor = async ({ activityId, wish: what, grantId }, context) => {
  const { now } = context
  const { activity } = await openActivity(activityId, now)
  // What is over sends no message any more: a wish that comes that late is kept nowhere.
  if (now >= activity.endsAt) return { kept: true }
  const { personId } = await context.account()
  await keepGrant({ activityId, personId, wish: what, grantId, at: now })
  return { kept: true }
}
