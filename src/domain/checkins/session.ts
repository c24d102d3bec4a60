import { CHECK_IN_MINUTES_BEFORE } from '../limits'
import { addDays, dayStart, ms, type Day, type Instant } from '../time'

/**
 * A session (场) is what people check in to: an activity, or 自由到访, one a venue and day. Source: DESIGN-members 2.1.
 */
export interface SessionSpan {
  /** From when on people check in. */
  opensAt: Instant
  /** Until when. */
  closesAt: Instant
}

const MINUTE_MS = 60_000

/** Of an activity: from half an hour before its start to its end. */
export const spanOfActivity = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }) => ({
  opensAt: new Date(ms(startsAt) - CHECK_IN_MINUTES_BEFORE * MINUTE_MS),
  closesAt: new Date(ms(endsAt)),
})

/** Of 自由到访: the whole day. */
export const spanOfVisit = (day: Day) => ({ opensAt: dayStart(day), closesAt: dayStart(addDays(day, 1)) })

const VISIT = /^visit_(.+)_(\d{4}-\d\d-\d\d)$/

/** The id of a venue's 自由到访 on a day: nothing has to be made before it can be named. */
export const visitId = (venueId: string, day: Day): string => `visit_${venueId}_${day}`

/** Whether an id is one of 自由到访: nothing else may be called so, or it would be taken for that. */
export const isVisitId = (id: string): boolean => VISIT.test(id)

/** What a session's id says: 自由到访 of a venue and day, or the activity of that id. */
export function readSessionId(id: string): { venueId: string; day: Day } | { activityId: string } {
  const [, venueId, day] = VISIT.exec(id) ?? []
  return venueId !== undefined && day !== undefined ? { venueId, day } : { activityId: id }
}

/** Whether people check in at an instant. */
export const isOpenAt = ({ opensAt, closesAt }: SessionSpan, at: Instant): boolean =>
  ms(at) >= ms(opensAt) && ms(at) < ms(closesAt)
