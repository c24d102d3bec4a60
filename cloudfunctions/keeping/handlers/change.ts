import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { afterChange } from '../../shared/homes/after-change'
import { cancelWhereClosed } from '../../shared/homes/cancel-one'
import { changeOne } from '../../shared/homes/change-one'
import { presentEdited } from '../present-edited'
import type { Loaders } from '../targets'

type Change = Handler<Contract['keeping']['change'], Context, Loaders>

export const change: Change = async ({ version, text }, { now }, on) => {
  const { activity } = on.activityId
  const changed = await changeOne(activity, { version, text }, now)
  await afterChange(changed, now)
  const [stands = changed] = await cancelWhereClosed([changed], activity.venueId, now)
  return presentEdited(stands, now)
}
