import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentEdited } from '../present-edited'
import type { Loaders } from '../targets'

type Edited = Handler<Contract['keeping']['edited'], Context, Loaders>

export const edited: Edited = async (_, { now }, on) => {
  const { activity } = on.activityId
  if (activity.state === 'dropped') throw new AppError('NOT_FOUND', '这份草稿已经丢弃了')
  return presentEdited(activity, now)
}
