import type { ActivityText } from '../../../contract/keeping'
import type { Span } from '../../../domain/homes/hours'
import { addDays, dayKey, dayStart, MINUTE_MS, ms, type Day, type Instant } from '../../../domain/time'
import { minuteOf, momentOf } from '../../../forms/moments'

type Times = Pick<ActivityText, 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt'>

/** Its stretch of the day on which it begins; one that goes on after midnight ends beyond 1440. */
export const spanOf = ({ startsAt, endsAt }: Pick<Times, 'startsAt' | 'endsAt'>): Span => {
  const from = minuteOf(startsAt)
  return [from, from + Math.round((ms(endsAt) - ms(startsAt)) / MINUTE_MS)]
}

/** The same at another day: when signing up opens and closes moves along. */
export function onDay(times: Times, day: Day): Times {
  const by = dayStart(day).getTime() - dayStart(dayKey(times.startsAt)).getTime()
  const moved = (instant: string): string => new Date(ms(instant) + by).toISOString()
  const { startsAt, endsAt, opensAt, closesAt } = times
  return {
    startsAt: moved(startsAt),
    endsAt: moved(endsAt),
    opensAt: opensAt && moved(opensAt),
    closesAt: closesAt && moved(closesAt),
  }
}

/** The same day at another time. */
export const withinDay = (
  { startsAt }: Pick<Times, 'startsAt'>,
  [from, until]: Span,
): Pick<Times, 'startsAt' | 'endsAt'> => {
  const day = dayKey(startsAt)
  return { startsAt: momentOf(day, from), endsAt: momentOf(day, until) }
}

/** What a new activity begins with: a week from now, in the evening. */
export const blankText = (now: Instant): ActivityText => {
  const day = addDays(dayKey(now), 7)
  return {
    kind: 'training',
    title: '',
    startsAt: momentOf(day, 19 * 60),
    endsAt: momentOf(day, 20 * 60 + 30),
    room: '',
    host: '',
    quota: 24,
    waits: true,
    way: 'first',
    welcome: 'youth',
    opensAt: null,
    closesAt: null,
    cancelHours: 2,
    ranged: false,
    counts: 'none',
    text: '',
    pictures: [],
  }
}
