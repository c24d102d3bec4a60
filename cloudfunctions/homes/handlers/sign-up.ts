import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { closedBecause, unwelcomeBecause } from '../../shared/homes/refused'
import { settle } from '../../shared/homes/settled'
import { assertNotLate, takePlace, timesOf } from '../../shared/homes/take-place'
import type { Context } from '../../shared/people/context'
import { openActivity } from '../open-activity'
import { presentMine } from '../present-mine'
import type { Loaders } from '../targets'

type SignUp = Handler<Contract['homes']['signUp'], Context, Loaders>

export const signUp: SignUp = async ({ activityId, name, times = null }, context) => {
  const { now, member, personId } = context
  const found = await openActivity(activityId, now)
  const already = presentMine(found, personId, now)
  if (already) return already
  // Nothing is kept of whom nothing is known yet and who is refused.
  assertNotLate(times, timesOf(found.activity, personId))
  const refused = closedBecause(found.activity, now) ?? unwelcomeBecause(found.activity, member?.standing ?? null)
  if (refused) throw refused
  const called = member?.name ?? name
  if (called === null) throw new AppError('INVALID_INPUT', '写一下怎么称呼你，管理员按这个名字找你')
  const account = await context.account()
  const comer = {
    openid: account._id,
    personId: account.personId,
    memberId: member?.memberId ?? null,
    name: called,
    by: 'self' as const,
    times,
  }
  const activity = await takePlace(found.activity, comer, now)
  const mine = presentMine(await settle(activity, now), account.personId, now)
  if (!mine) throw new AppError('CONFLICT', '报名没有成功，请再试一次')
  return mine
}
