import { AppError } from '../../src/contract/errors'
import { findSessionActivity, type SessionActivity } from '../shared/homes/activities.repo'

/** Only what is said to be a lecture is evaluated, and only one that took place. NOT_FOUND */
export function assertLecture<A extends Pick<SessionActivity, 'kind' | 'state'>>(activity: A | null): A {
  if (activity?.kind === 'lecture' && activity.state === 'published') return activity
  throw new AppError('NOT_FOUND', '没有找到这场宣讲，它可能取消了')
}

export const findLecture = async (activityId: string): Promise<SessionActivity> =>
  assertLecture(await findSessionActivity(activityId))
