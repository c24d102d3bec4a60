import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { tendSuggestion } from '../suggestion'
import type { Loaders } from '../targets'

type MakeActivity = Handler<Contract['sayings']['makeActivity'], Context, Loaders>

export const makeActivity: MakeActivity = async ({ sayingId, activityId }, _, { boxId: { box } }) => {
  await tendSuggestion(box, sayingId, { activityId })
  return { activityId }
}
