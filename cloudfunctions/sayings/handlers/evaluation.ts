import type { Contract } from '../../../src/contract'
import { can } from '../../../src/domain/permissions/can'
import { evaluatedUntil, evaluationState } from '../../../src/domain/sayings/evaluation'
import type { Handler } from '../../kit/serve'
import { attendanceId } from '../../shared/checkins/attendance-id'
import { countPresent, findAttendance } from '../../shared/checkins/attendances.repo'
import { findVenue } from '../../shared/homes/venues.repo'
import { findBox } from '../../shared/sayings/boxes.repo'
import { speakerOf } from '../../shared/sayings/lecture-target'
import { evaluationBox } from '../../shared/sayings/open-box'
import type { Context } from '../../shared/people/context'
import { findLecture } from '../lecture'
import { ownIn } from '../say'
import type { Loaders } from '../targets'

type One = Handler<Contract['sayings']['evaluation'], Context, Loaders>

export const evaluation: One = async ({ activityId }, { personId, actor, now }) => {
  const lecture = await findLecture(activityId)
  const state = evaluationState(lecture.endsAt, now)
  const [venue, attendance, present, box, asks, ownerId] = await Promise.all([
    findVenue(lecture.venueId),
    personId === null ? null : findAttendance(attendanceId(activityId, personId)),
    state === 'early' ? null : countPresent(activityId),
    state === 'open' ? findBox(evaluationBox(activityId)) : null,
    actor(),
    speakerOf(activityId),
  ])
  const attended = attendance?.state === 'present' ? attendance : null
  return {
    activityId,
    title: lecture.title,
    startsAt: lecture.startsAt.toISOString(),
    endsAt: lecture.endsAt.toISOString(),
    venue: { venueId: lecture.venueId, name: venue?.name ?? '' },
    host: lecture.host,
    present,
    attendedAt: attended?.at.toISOString() ?? null,
    state,
    closesAt: evaluatedUntil(lecture.endsAt).toISOString(),
    own: attended && (await ownIn(box, personId)),
    results: can(asks, 'read-evaluations', { path: lecture.path, ownerId }),
    now: now.toISOString(),
  }
}
