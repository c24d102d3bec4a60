import type { KeptSession } from '../../../contract/checkins'
import { clockTime, dayName, dayNumber, ms, weekdayName, type Instant } from '../../../domain/time'

const dayWords = (at: Instant, now: Instant): string => {
  const days = dayNumber(at) - dayNumber(now)
  return days === 0 ? '今天' : days === 1 ? '明天' : dayName(at)
}

/** When and where, to a keeper: 今天 19:00, 二楼教室; of 自由到访 the day and the venue. */
export function whenWords({ activity, opensAt, venue }: KeptSession, now: Instant): string {
  if (activity === null) return `${dayWords(opensAt, now)}全天\u3000${venue.name}`
  return `${dayWords(activity.startsAt, now)} ${clockTime(activity.startsAt)}\u3000${activity.room}`
}

/** To a room: 3月19日 周四 19:00, 滨江青年之家 二楼教室. */
export function roomWords({ activity, opensAt, venue }: KeptSession): string {
  const at = activity?.startsAt ?? opensAt
  const day = `${dayName(at)} ${weekdayName(at)}`
  return activity === null ? `${day}\u3000${venue.name}` : `${day} ${clockTime(at)}\u3000${venue.name} ${activity.room}`
}

/** 18:30 起可签, with the day where it is another. */
export const fromWords = ({ opensAt }: Pick<KeptSession, 'opensAt'>, now: Instant): string =>
  `${dayNumber(opensAt) === dayNumber(now) ? '' : `${dayWords(opensAt, now)} `}${clockTime(opensAt)} 起可签`

/** 上一位 4 秒前; beyond an hour its time. */
export function sinceWords(seconds: number, now: Instant): string {
  if (seconds < 60) return `上一位 ${seconds} 秒前`
  if (seconds < 3600) return `上一位 ${Math.floor(seconds / 60)} 分前`
  return `上一位 ${clockTime(ms(now) - seconds * 1000)}`
}
