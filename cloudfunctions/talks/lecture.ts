import { AppError } from '../../src/contract/errors'
import { activityFlaws, firstFlaw } from '../../src/domain/homes/activity-flaws'
import { HOST_MAX } from '../../src/domain/limits'
import type { Activity } from '../shared/homes/activities.repo'
import { newDraft } from '../shared/homes/new-draft'
import type { Venue } from '../shared/homes/venues.repo'
import { cancelUntilOf } from '../shared/homes/written'
import type { Lecturer } from '../shared/talks/lecturers.repo'
import type { Talk } from '../shared/talks/talks.repo'

/** Hours before a talk until when one may cancel. */
const CANCEL_HOURS = 2

interface Times {
  startsAt: Date
  endsAt: Date
}

interface Dated extends Times {
  activityId: string
  venue: Pick<Venue, '_id' | 'path'>
  lecturer: Pick<Lecturer, 'name' | 'unit'>
  now: Date
}

/** The activity that a talk is from its date on: published, for as many as its branch expects, and for others who wait. */
export function lectureOf(
  { title, people }: Pick<Talk, 'title' | 'people'>,
  { activityId, venue, lecturer, startsAt, endsAt, now }: Dated,
): Activity {
  return {
    ...newDraft(activityId, venue, {
      kind: 'lecture',
      title,
      startsAt,
      endsAt,
      room: '',
      host: [...`${lecturer.name}，${lecturer.unit}`].slice(0, HOST_MAX).join(''),
      quota: people,
      waits: true,
      way: 'first',
      welcome: 'youth',
      opensAt: now,
      closesAt: startsAt,
      cancelHours: CANCEL_HOURS,
      cancelUntil: cancelUntilOf(startsAt, CANCEL_HOURS),
      ranged: false,
      counts: 'none',
      text: '',
      pictures: [],
    }),
    state: 'published',
    publishedAt: now,
  }
}

/** INVALID_INPUT a time at which no activity can be published, as a sentence */
export function assertTimely({ title, people }: Pick<Talk, 'title' | 'people'>, times: Times, now: Date): void {
  const flaws = activityFlaws(
    {
      title,
      ...times,
      quota: people,
      waits: true,
      way: 'first',
      opensAt: null,
      closesAt: null,
      cancelHours: CANCEL_HOURS,
    },
    null,
    now,
  )
  const flaw = firstFlaw(flaws)
  if (flaw !== null) throw new AppError('INVALID_INPUT', flaw)
}
