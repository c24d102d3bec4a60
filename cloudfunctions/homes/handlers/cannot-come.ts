import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { mayGiveBack } from '../../../src/domain/homes/seats'
import type { Handler } from '../../kit/serve'
import { noteAbsent } from '../../shared/homes/seats'
import type { Context } from '../../shared/people/context'
import { openActivity } from '../open-activity'
import { ownIn } from '../own-in'
import type { Loaders } from '../targets'

type CannotCome = Handler<Contract['homes']['cannotCome'], Context, Loaders>

export const cannotCome: CannotCome = async ({ activityId }, { now, personId }) => {
  const found = await openActivity(activityId, now)
  const { activity } = found
  const mine = ownIn(found, personId, now)
  if (activity.cancelled) throw new AppError('CONFLICT', `活动已取消：${activity.cancelled.reason}，不用来了`)
  if (now >= activity.endsAt) throw new AppError('CONFLICT', '活动已经结束')
  if (mine.place.state !== 'seat') throw new AppError('CONFLICT', '你没有占位，不用告诉管理员')
  if (now < activity.startsAt && mayGiveBack(mine.place, activity, now))
    throw new AppError('CONFLICT', '现在还可以取消报名，位子给候补的人')
  await noteAbsent(activityId, mine.ticketId, now)
  return ownIn(await openActivity(activityId, now), personId, now)
}
