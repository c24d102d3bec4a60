import { addDays, dayKey, dayName, dayStart, minuteName, weekdayName, type Day, type Instant } from '../time'
import { openness, type Hours, type NextOpening, type Span } from './hours'

/** How a venue stands now, in two words: 开放中 · 至 21:00, 午休 · 14:00 开, 今日闭馆 · 明天 9:00 开. */
export interface OpenWords {
  open: boolean
  word: string
  rest: string
}

/** A break that begins before 14:00 and in which people have lunch. */
const NOON: Span = [660, 840]

export function openWords(hours: Hours, now: Instant): OpenWords {
  const today = dayKey(now)
  const state = openness(hours, now)
  switch (state.state) {
    case 'open':
      return { open: true, word: '开放中', rest: `至 ${minuteName(state.until)}` }
    case 'early':
      return { open: false, word: '未开门', rest: `${minuteName(state.opensAt)} 开` }
    case 'break':
      return { open: false, word: isNoon(state.opensAt) ? '午休' : '休息', rest: `${minuteName(state.opensAt)} 开` }
    case 'over':
      return { open: false, word: '已关门', rest: nextWords(state.next, today) }
    case 'closed':
      return { open: false, word: '今日闭馆', rest: nextWords(state.next, today) }
  }
}

const isNoon = (opensAt: number): boolean => opensAt > NOON[0] && opensAt <= NOON[1] + 60

/** 明天 9:00 开 · 周五 9:00 开 · 4月7日 9:00 开; empty where nothing is known. */
const nextWords = (next: NextOpening | null, today: Day): string =>
  next === null ? '' : `${nearDay(next.day, today)} ${minuteName(next.at)} 开`

/** 今天, 明天, a weekday within the week, else the date. */
export function nearDay(day: Day, today: Day): string {
  if (day === today) return '今天'
  if (day === addDays(today, 1)) return '明天'
  return day > today && day < addDays(today, 7) ? weekdayName(dayStart(day)) : dayName(dayStart(day))
}

/** 9:00—12:00，14:00—21:00; 闭馆 without spans. */
export const spansWords = (spans: readonly Span[]): string =>
  spans.length === 0 ? '闭馆' : spans.map(([from, to]) => `${minuteName(from)}—${minuteName(to)}`).join('，')
