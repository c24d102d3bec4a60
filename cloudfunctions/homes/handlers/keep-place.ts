import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteKept } from '../../shared/homes/seats'
import type { Context } from '../../shared/people/context'
import { openActivity } from '../open-activity'
import { ownIn } from '../own-in'
import type { Loaders } from '../targets'

type KeepPlace = Handler<Contract['homes']['keepPlace'], Context, Loaders>

export const keepPlace: KeepPlace = async ({ activityId }, { now, personId }) => {
  const mine = ownIn(await openActivity(activityId, now), personId, now)
  if (mine.change === null) return mine
  await noteKept(activityId, mine.ticketId, { at: now, changedAt: new Date(mine.change.at) })
  return ownIn(await openActivity(activityId, now), personId, now)
}
