import { talkActivityId } from '../../../src/domain/talks/activity-id'
import { findSessionActivity } from '../homes/activities.repo'
import { changeTalk, findTalk, type Talk } from './talks.repo'

/**
 * A talk as it stands. Its activity is published first: where the function died right after that, the talk gets its date now, whoever
 * asks next.
 */
export async function finishedDating(talk: Talk): Promise<Talk> {
  if (talk.state !== 'asked' && talk.state !== 'dated') return talk
  const activityId = talkActivityId(talk._id, talk.dates + 1)
  const activity = await findSessionActivity(activityId)
  if (!activity) return talk
  await noteDate(talk, activityId, activity.publishedAt ?? activity.startsAt)
  return (await findTalk(talk._id)) ?? talk
}

/** Notes of a talk that it has a date, of which who asked is to be told. False where it was changed since it was read. */
export const noteDate = (talk: Talk, activityId: string, at: Date): Promise<boolean> =>
  changeTalk(talk, {
    state: 'dated',
    activityId,
    dates: talk.dates + 1,
    answeredAt: at,
    reason: '',
    tellAt: talk.consented ? at : null,
  })
