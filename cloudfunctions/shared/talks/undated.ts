import { sessionActivitiesOf } from '../homes/activities.repo'
import { countAsked, unsettledOf } from './talks.repo'

/** Talks of a committee that wait for a date: asked for, or with an activity that was cancelled. */
export async function countUndated(orgId: string): Promise<number> {
  const [asked, dated] = await Promise.all([countAsked(orgId), unsettledOf([orgId])])
  const ids = dated.flatMap(({ activityId }) => activityId ?? [])
  const activities = ids.length === 0 ? [] : await sessionActivitiesOf(ids)
  return asked + activities.filter(({ cancelled }) => cancelled !== null).length
}
