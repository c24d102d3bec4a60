import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { canBeMoved } from '../../../src/domain/talks/stage'
import { MINUTE_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { findActivity } from '../../shared/homes/activities.repo'
import { afterChange } from '../../shared/homes/after-change'
import { cancelWhereClosed } from '../../shared/homes/cancel-one'
import { assertToChange, changeOne } from '../../shared/homes/change-one'
import { sameText, textOf } from '../../shared/homes/written'
import type { Context } from '../../shared/people/context'
import { openVenue } from '../assert-open'
import { book } from '../booking'
import { standingOf } from '../lectures'
import { presentDating } from '../present-talk'
import { talkChanged } from '../refusals'
import type { Loaders } from '../targets'

type Redate = Handler<Contract['talks']['redate'], Context, Loaders>

/** `version` is the activity's: its keeper may have moved it, too. */
export const redate: Redate = async ({ talkId, version, startsAt: at }, { personId, now }, on) => {
  const { talk } = on.talkId
  const { stage } = await standingOf(talk, now)
  if (!canBeMoved(stage))
    throw new AppError('CONFLICT', stage === 'asked' ? '还没有排期，先排期' : '已经讲过了，不能改期')
  const activity = talk.activityId === null ? null : await findActivity(talk.activityId)
  if (!activity) throw talkChanged()
  const startsAt = new Date(at)
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + talk.minutes * MINUTE_MS) }
  const text = { ...textOf(activity), startsAt: times.startsAt.toISOString(), endsAt: times.endsAt.toISOString() }
  // A repeat of what stands already.
  if (activity.version === version + 1 && sameText(textOf(activity), text)) return presentDating(talk, now)
  if (activity.version !== version) throw talkChanged()
  assertToChange(activity, { version, text }, now)
  await openVenue(activity.venueId, times)
  await book({ lecturerId: talk.lecturerId, activityId: activity._id, ...times }, now)
  await noteDeed({
    _id: `redate-talk_${activity._id}_${version}`,
    actorId: personId,
    deed: 'redate-talk',
    orgId: talk.orgId,
    subject: talkId,
    detail: '',
    at: now,
  })
  const changed = await changeOne(activity, { version, text }, now)
  await afterChange(changed, now)
  await cancelWhereClosed([changed], activity.venueId, now)
  return presentDating(talk, now)
}
