import { addDays, dayKey, wallClock, weekdayOf, type Day, type Instant } from '../time'

/** Minutes of a Shanghai day, from–to; 1440 is the midnight that ends it. */
export type Span = readonly [from: number, to: number]
export const DAY_MINUTES = 1440

/**
 * Days that are not as their weekday: a holiday on which the keeper has said open or closed, a day of its own, or a closing with its
 * reason. Both ends belong to it; without spans it is closed.
 */
export interface Special {
  kind: 'holiday' | 'own' | 'closing'
  from: Day
  until: Day
  spans: readonly Span[]
  /** Such as 清明; empty where it has no name. */
  name: string
  /** What readers are told; empty where nothing is. */
  reason: string
}

/** When a venue is open: by weekday, Monday first, and what differs. */
export interface Hours {
  week: readonly (readonly Span[])[]
  special: readonly Special[]
}

/** A closing goes before what was set for a holiday, and that before the week. Of two of one kind, the later in the list counts. */
const RANK: Record<Special['kind'], number> = { closing: 2, holiday: 1, own: 1 }

/** What differs on a day; null where it is as its weekday. */
export const specialOn = ({ special }: Pick<Hours, 'special'>, day: Day): Special | null =>
  special
    .filter(({ from, until }) => from <= day && day <= until)
    .reduce<Special | null>((best, one) => (best !== null && RANK[best.kind] > RANK[one.kind] ? best : one), null)

/** When it is open on a day, in order. */
export const spansOn = (hours: Hours, day: Day): readonly Span[] =>
  specialOn(hours, day)?.spans ?? hours.week[weekdayOf(day)] ?? []

/** How a venue stands at an instant. */
export type Openness =
  | { state: 'open'; until: number }
  /** Closed between two spans of the day. */
  | { state: 'break'; opensAt: number }
  /** Not open yet today. */
  | { state: 'early'; opensAt: number }
  /** Over for today. */
  | { state: 'over'; next: NextOpening | null }
  /** Not open at all today. */
  | { state: 'closed'; next: NextOpening | null; special: Special | null }

export interface NextOpening {
  day: Day
  /** Minutes of that day. */
  at: number
}

/** Days ahead in which the next opening is looked for: what is known of a card's hours reaches so far. */
export const HOURS_AHEAD = 14

export function openness(hours: Hours, now: Instant): Openness {
  const { hour, minute } = wallClock(now)
  const at = hour * 60 + minute
  const today = dayKey(now)
  const spans = spansOn(hours, today)
  const running = spans.find(([from, to]) => from <= at && at < to)
  if (running) return { state: 'open', until: untilOf(spans, running[1]) }
  const later = spans.find(([from]) => from > at)
  if (later) return { state: at < (spans[0]?.[0] ?? 0) ? 'early' : 'break', opensAt: later[0] }
  const next = nextOpening(hours, today)
  return spans.length > 0 ? { state: 'over', next } : { state: 'closed', next, special: specialOn(hours, today) }
}

/** Spans that touch are one. */
function untilOf(spans: readonly Span[], end: number): number {
  const following = spans.find(([from]) => from === end)
  return following ? untilOf(spans, following[1]) : end
}

function nextOpening(hours: Hours, after: Day): NextOpening | null {
  for (let n = 1; n <= HOURS_AHEAD; n++) {
    const day = addDays(after, n)
    const first = spansOn(hours, day)[0]
    if (first) return { day, at: first[0] }
  }
  return null
}

/** Whether a venue is open at some moment of a stretch of a day. */
export const isOpenWithin = (hours: Hours, day: Day, [from, to]: Span): boolean =>
  spansOn(hours, day).some(([a, b]) => a < to && from < b)

/** Minutes of the week: what 共 54 小时 is made of. */
export const minutesOfWeek = ({ week }: Pick<Hours, 'week'>): number =>
  week.flat().reduce((sum, [from, to]) => sum + to - from, 0)

/** As much of the hours as is needed to tell the next days: what a card carries. */
export const hoursAhead = ({ week, special }: Hours, now: Instant): Hours => {
  const first = dayKey(now)
  const last = addDays(first, HOURS_AHEAD)
  return { week, special: special.filter(({ from, until }) => from <= last && until >= first) }
}
