import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { canBeDated } from '../../../src/domain/talks/stage'
import { talkActivityId } from '../../../src/domain/talks/activity-id'
import { MINUTE_MS, ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { findActivity, insertActivity } from '../../shared/homes/activities.repo'
import { afterChange, beforeChange } from '../../shared/homes/after-change'
import { cancelOne, cancelWhereClosed } from '../../shared/homes/cancel-one'
import type { Context } from '../../shared/people/context'
import { noteDate } from '../../shared/talks/finish-dating'
import { findLecturer } from '../../shared/talks/lecturers.repo'
import { findTalk, type Talk } from '../../shared/talks/talks.repo'
import { tellAskerSoon } from '../../shared/talks/tell-asker'
import { openVenue } from '../assert-open'
import { book } from '../booking'
import { lectureOf, assertTimely } from '../lecture'
import { standingOf } from '../../shared/talks/lectures'
import { presentDating } from '../present-talk'
import { noLecturer, talkChanged } from '../refusals'
import type { Loaders } from '../targets'

type DateIt = Handler<Contract['talks']['date'], Context, Loaders>

export const date: DateIt = async ({ talkId, version, startsAt: at }, { personId, now }, on) => {
  const { talk } = on.talkId
  const startsAt = new Date(at)
  const standing = await standingOf(talk, now)
  if (!canBeDated(standing.stage)) {
    if (standing.activity && ms(standing.activity.startsAt) === ms(startsAt)) return presentDating(talk, now)
    throw standing.stage === 'dated' ? hasDate() : new AppError('CONFLICT', '这条申请已经不等排期了')
  }
  if (talk.version !== version) throw talkChanged()
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + talk.minutes * MINUTE_MS) }
  assertTimely(talk, times, now)
  const activityId = talkActivityId(talkId, talk.dates + 1)
  const [venue, lecturer] = await Promise.all([openVenue(talk.venueId, times), findLecturer(talk.lecturerId)])
  if (!lecturer) throw noLecturer()
  await book({ lecturerId: lecturer._id, activityId, ...times }, now)
  // The log first: no change stands without its row.
  await noteDeed({
    _id: `date-talk_${activityId}`,
    actorId: personId,
    deed: 'date-talk',
    orgId: talk.orgId,
    subject: talkId,
    detail: '',
    at: now,
  })
  await beforeChange({ venueId: venue._id }, now)
  await insertActivity(lectureOf(talk, { activityId, venue, lecturer, ...times, now }))
  return presentDating(await dated(talk, { activityId, startsAt }, now), now)
}

/** Notes the date, also one that somebody else gave in the same moment. Where the branch has taken the request back then, the activity is cancelled again. */
async function dated(
  talk: Talk,
  { activityId, startsAt }: { activityId: string; startsAt: Date },
  now: Date,
): Promise<Talk> {
  await noteDate(talk, activityId, now)
  const [found, activity] = await Promise.all([findTalk(talk._id), findActivity(activityId)])
  if (!found || !activity) throw talkChanged()
  if (found.activityId !== activityId) {
    await cancelOne(activity, '申请有变动，重新排期', now)
    throw talkChanged()
  }
  await afterChange(activity, now)
  await cancelWhereClosed([activity], activity.venueId, now)
  await tellAskerSoon(talk._id, now)
  if (ms(activity.startsAt) !== ms(startsAt)) throw hasDate()
  return found
}

const hasDate = (): AppError => new AppError('CONFLICT', '已经排期了，可以改期')
