import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { orderOf } from '../../../src/domain/homes/seats'
import type { Handler } from '../../kit/serve'
import { signingUpOf } from '../../shared/homes/present-activity'
import { liveTicketOf } from '../../shared/homes/take-place'
import type { Context } from '../../shared/people/context'
import { openActivity } from '../open-activity'
import type { Loaders } from '../targets'

type Draw = Handler<Contract['homes']['draw'], Context, Loaders>

export const draw: Draw = async ({ activityId }, { now, personId }) => {
  const { activity, drawing } = await openActivity(activityId, now)
  if (activity.way !== 'draw' || activity.commitment === null)
    throw new AppError('NOT_FOUND', '这个活动先到先得，不抽签')
  // Without its tickets it can be computed by nobody, and whoever took part would read that theirs is missing.
  if (activity.thinned) throw new AppError('NOT_FOUND', '活动结束已久，报名的名单已经删除，抽签不能再重算')
  const order = orderOf(activity, drawing)
  return {
    commitment: activity.commitment,
    seed: drawing?.seed ?? null,
    tickets: order === null ? [] : activity.line.map(({ id }) => id),
    gone: order === null ? [] : activity.line.flatMap(({ id }) => (id in activity.gone ? [id] : [])),
    quota: activity.quota,
    closesAt: signingUpOf(activity).closesAt.toISOString(),
    order: order?.map(({ id }) => id) ?? [],
    own: personId === null ? null : (liveTicketOf(activity, personId)?.id ?? null),
    now: now.toISOString(),
  }
}
