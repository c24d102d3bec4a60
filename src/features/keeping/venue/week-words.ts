import { nearestTenth } from '../../../domain/assignments/rate'
import { minutesOfWeek, spansOn, type Hours, type Span, type Special } from '../../../domain/homes/hours'
import { spansWords } from '../../../domain/homes/hours-words'
import { DAY_MS, dayName, dayRange, dayStart, weekdayName, type Day } from '../../../domain/time'

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** Days in a row that are open alike. */
export interface WeekGroup {
  /** 0 = Monday. */
  days: number[]
  spans: readonly Span[]
}

const alike = (a: readonly Span[], b: readonly Span[]): boolean => spansWords(a) === spansWords(b)

/** The week in as few rows as it takes. */
export function weekGroups({ week }: Pick<Hours, 'week'>): WeekGroup[] {
  const groups: WeekGroup[] = []
  week.forEach((spans, day) => {
    const last = groups[groups.length - 1]
    if (last && alike(last.spans, spans)) last.days.push(day)
    else groups.push({ days: [day], spans })
  })
  return groups
}

/** 周一 · 周六、周日 · 周二到周五 */
export function daysWords(days: readonly number[]): string {
  const names = days.map((day) => WEEKDAYS[day] ?? '')
  return names.length > 2 ? `${names[0] ?? ''}到${names[names.length - 1] ?? ''}` : names.join('、')
}

const NOON: Span = [12 * 60, 13 * 60]

/** 9:00—16:00，午间不休: where other days rest at noon. */
export function groupWords({ spans }: WeekGroup, { week }: Pick<Hours, 'week'>): string {
  const rests = week.some((day) => day.length > 1)
  const through = spans.length === 1 && spans.some(([from, until]) => from <= NOON[0] && until >= NOON[1])
  return `${spansWords(spans)}${rests && through ? '，午间不休' : ''}`
}

/** 共 54 小时, 共 54.5 小时 */
export function weekTotal(hours: Pick<Hours, 'week'>): string {
  const minutes = minutesOfWeek(hours)
  return `共 ${nearestTenth(minutes / 6)} 小时`
}

/** 4月4日—6日 · 3月26日 周四 of one day alone. */
export function rangeWords({ from, until }: { from: Day; until: Day }): string {
  const start = dayStart(from)
  return from === until
    ? `${dayName(start)} ${weekdayName(start)}`
    : dayRange(start, dayStart(until).getTime() + DAY_MS)
}

/** 全天 · 9:00—12:00 of a day that is open in part. */
export const closingWords = ({ spans }: Pick<Special, 'spans'>): string =>
  spans.length === 0 ? '全天' : `只开 ${spansWords(spans)}`

/** What stands in the way of stretches; null where nothing does. */
export function spansFlaw(spans: readonly Span[]): string | null {
  const sorted = [...spans].sort(([a], [b]) => a - b)
  if (sorted.some(([from, until]) => until <= from)) return '结束要在开始之后'
  return sorted.some(([from], nth) => nth > 0 && from < (sorted[nth - 1]?.[1] ?? 0)) ? '两段时间重叠了' : null
}

/** 9:00—12:00 on a weekday and its likes: what an open holiday is offered. */
export const usualSpans = (hours: Hours): readonly Span[] =>
  [5, 6, 1, 2, 3, 4, 0].map((day) => hours.week[day] ?? []).find((spans) => spans.length > 0) ?? [[540, 1020]]

export const hoursOn = (hours: Hours, day: Day): string => spansWords(spansOn(hours, day))
