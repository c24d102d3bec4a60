import { TALK_AHEAD_DAYS, TALK_TIMES_OFFERED } from '../limits'
import { addDays, dayKey, fromWallClock, wallClock, weekdayOf, type Day, type Instant } from '../time'

/** Parts of a day as people arrange to meet. */
export const PARTS = ['morning', 'afternoon', 'evening'] as const
export type Part = (typeof PARTS)[number]
export const PART_NAMES: Record<Part, string> = { morning: '上午', afternoon: '下午', evening: '晚上' }
const SHORT: Record<Part, string> = { morning: '上午', afternoon: '下午', evening: '晚' }
/** Minutes of the day: when a talk in it begins if nothing else is said. */
const BEGINS: Record<Part, number> = { morning: 570, afternoon: 900, evening: 1140 }
const NOON = 12
const DUSK = 18

/** When a lecturer is free each week. 0 = Monday. */
export interface Slot {
  weekday: number
  part: Part
}

/** What a lecturer says of their own times. */
export interface FreeTimes {
  slots: readonly Slot[]
  /** Not before this day; null for from now on. */
  from: Day | null
  /** Words of their own; empty where there are none. */
  note: string
}

/** A time as it is wished: a part of a day. */
export interface Wished {
  day: Day
  part: Part
}

export const NO_TIMES: FreeTimes = { slots: [], from: null, note: '' }

export const isFree = ({ slots, from }: FreeTimes, { day, part }: Wished): boolean =>
  (from === null || day >= from) && slots.some((slot) => slot.weekday === weekdayOf(day) && slot.part === part)

/** The next free times after today, as many as are offered. */
export function freeAhead(times: FreeTimes, now: Instant): Wished[] {
  const today = dayKey(now)
  const found: Wished[] = []
  for (let n = 1; n <= TALK_AHEAD_DAYS && found.length < TALK_TIMES_OFFERED; n++) {
    const day = addDays(today, n)
    found.push(...PARTS.map((part) => ({ day, part })).filter((time) => isFree(times, time)))
  }
  return found.slice(0, TALK_TIMES_OFFERED)
}

/** Whether a wish can still be fulfilled: a day after today, and not too far ahead. */
export const isAhead = ({ day }: Pick<Wished, 'day'>, now: Instant): boolean =>
  day > dayKey(now) && day <= addDays(dayKey(now), TALK_AHEAD_DAYS)

/** When a talk at a wished time begins unless something else is said. */
export function beginOf({ day, part }: Wished): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return fromWallClock({ year, month, day: date, minute: BEGINS[part] })
}

/** The part of a day that an instant lies in. */
export function partOf(at: Instant): Part {
  const { hour } = wallClock(at)
  if (hour < NOON) return 'morning'
  return hour < DUSK ? 'afternoon' : 'evening'
}

const DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const
const WEEKEND = [5, 6]

/** 可约周三晚 · 可约周六 · 可约周末 · 4月起可约: as a row tells it. */
export function freeWords({ slots, from }: FreeTimes, now: Instant): string {
  if (slots.length === 0) return '还没有填可约时间'
  const today = dayKey(now)
  if (from !== null && from.slice(0, 7) > today.slice(0, 7)) return `${Number(from.slice(5, 7))}月起可约`
  const days = DAYS.flatMap((_, weekday) => {
    const parts = PARTS.filter((part) => slots.some((slot) => slot.weekday === weekday && slot.part === part))
    return parts.length === 0 ? [] : [{ weekday, parts }]
  })
  const whole = days.every(({ parts }) => parts.includes('morning') && parts.includes('afternoon'))
  if (whole && days.map(({ weekday }) => weekday).join() === WEEKEND.join()) return '可约周末'
  return `可约${days.map(dayWords).join('、')}`
}

/** By day it needs no part: 周六, and 周三晚 or 周三上午 where only that is free. */
function dayWords({ weekday, parts }: { weekday: number; parts: readonly Part[] }): string {
  const name = `周${DAYS[weekday] ?? ''}`
  if (parts.includes('morning') && parts.includes('afternoon')) return name
  return `${name}${parts.map((part) => SHORT[part]).join('')}`
}
