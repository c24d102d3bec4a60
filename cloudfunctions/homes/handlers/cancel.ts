import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { mayGiveBack, placesOf } from '../../../src/domain/homes/seats'
import type { Handler } from '../../kit/serve'
import { giveBack } from '../../shared/homes/seats'
import { liveTicketOf, timesOf } from '../../shared/homes/take-place'
import { tellSoon } from '../../shared/homes/telling'
import type { Context } from '../../shared/people/context'
import { openActivity } from '../open-activity'
import { changeFor } from '../present-mine'
import type { Loaders } from '../targets'

type Cancel = Handler<Contract['homes']['cancel'], Context, Loaders>

/** Between two looks the place can have become another one: it was given back meanwhile, or taken anew. */
const ROUNDS = 3

export const cancel: Cancel = async ({ activityId, times }, { now, personId }) => {
  for (let round = 0; round < ROUNDS; round++) {
    const { activity, drawing } = await openActivity(activityId, now)
    const ticket = personId === null ? null : liveTicketOf(activity, personId)
    const place = ticket && placesOf(activity, drawing, now).get(ticket.id)
    const known = timesOf(activity, personId)
    // What is asked to be given back was, and they have signed up again since.
    if (!ticket || !place || (times !== undefined && times !== known)) return { gone: true }
    if (activity.cancelled) throw new AppError('CONFLICT', `活动已取消：${activity.cancelled.reason}，不用再取消报名`)
    if (now >= activity.startsAt) throw new AppError('CONFLICT', '活动已经开始，不能再取消')
    // Whoever is asked whether they stay may say no, also when the new time is near.
    if (!mayGiveBack(place, activity, now) && changeFor(activity, ticket) === null)
      throw new AppError('CONFLICT', '已经过了可以取消的时间，可以告诉管理员来不了')
    if (await giveBack(activityId, ticket, { times: known, at: now })) {
      await tellSoon(activityId, now)
      return { gone: true }
    }
  }
  throw new AppError('CONFLICT', '没有取消成，请再点一次')
}
