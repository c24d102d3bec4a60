import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { findActivity } from '../../shared/homes/activities.repo'
import { emptyDraft } from '../../shared/homes/kept-activities.repo'
import type { Context } from '../../shared/people/context'
import { leavePictures } from '../../shared/homes/pictures'
import type { Loaders } from '../targets'

type DropDraft = Handler<Contract['keeping']['dropDraft'], Context, Loaders>

export const dropDraft: DropDraft = async ({ activityId }, { now }, on) => {
  const { activity } = on.activityId
  if (activity.state === 'draft') await leavePictures(activity.pictures, [], now)
  const dropped = (await emptyDraft(activityId)) || (await findActivity(activityId))?.state === 'dropped'
  if (!dropped) throw new AppError('CONFLICT', '这场活动已经发布了，不能丢弃，可以取消')
  return { dropped: true }
}
