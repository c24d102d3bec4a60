import { dayName, dayStart, weekdayName, addDays, minuteName } from '../time'
import type { Hours, Span, Special } from './hours'

/** A Monday: names of weekdays are those of the days after it. */
const MONDAY = '2026-03-16'
/** Days that something that differs may last. */
const SPECIAL_DAYS_MAX = 366

/** What is wrong with the stretches of one day, in a sentence; null where nothing is. */
export function flawOfSpans(spans: readonly Span[]): string | null {
  for (const [nth, [from, to]] of spans.entries()) {
    if (to <= from) return `${minuteName(from)}—${minuteName(to)}：关门要晚于开门`
    const before = spans[nth - 1]
    if (before && from < before[0]) return `${minuteName(from)}—${minuteName(to)}：时段要从早到晚排`
    if (before && from < before[1]) return `${minuteName(from)}—${minuteName(to)}：和前一段重叠了`
  }
  return null
}

/** What is wrong with days that differ; null where nothing is. */
export function flawOfSpecial({ kind, from, until, spans }: Special): string | null {
  if (until < from) return '最后一天不能早于第一天'
  if (addDays(from, SPECIAL_DAYS_MAX) <= until) return '一次最多设一年'
  if (kind === 'closing' && spans.length > 0) return '临时闭馆的日子不用写开放时间'
  return flawOfSpans(spans)
}

/** What is wrong with when a venue is open, first of all, with the day that it is about; null where nothing is. */
export function flawOfHours({ week, special }: Hours): string | null {
  for (const [nth, spans] of week.entries()) {
    const flaw = flawOfSpans(spans)
    if (flaw !== null) return `${weekdayName(dayStart(addDays(MONDAY, nth)))} ${flaw}`
  }
  for (const one of special) {
    const flaw = flawOfSpecial(one)
    if (flaw !== null) return `${dayName(dayStart(one.from))} ${flaw}`
  }
  return null
}
