import { AppError } from '../../src/contract/errors'
import { findActivity, type Activity } from '../shared/homes/activities.repo'
import { settle, type Settled } from '../shared/homes/settled'

/** Only what was published is there for anybody. */
const isOut = ({ state }: Activity): boolean => state === 'published' || state === 'cancelled'

/** An activity with what tells who has a place in it. NOT_FOUND also for what was never published */
export async function openActivity(activityId: string, now: Date): Promise<Settled> {
  const activity = await findActivity(activityId)
  if (!activity || !isOut(activity)) throw new AppError('NOT_FOUND', '没有找到这个活动，可能已经撤下')
  return settle(activity, now)
}
