import { isQuiet, type Hours } from '../assignments/quiet'
import { clockTime, dayName, fromWallClock, wallClock, type Instant } from '../time'

/** What somebody is sent a message about. */
export type News =
  | 'up'
  | 'drawn'
  | 'entered'
  | 'waits'
  | 'changed'
  | 'cancelled'
  | 'opens'
  | 'start'
  | 'dated'
  | 'declined'

/** WeChat cuts no text: a `thing` of a message above 20 characters is refused. */
const THING_MAX = 20

const NOTES: Record<News, string> = {
  up: '候补到位子了，去不了请提前取消',
  drawn: '抽签有位子了，去不了请提前取消',
  entered: '团支部替你报了名，去不了可以自己取消',
  waits: '团支部替你报了名，现在是候补',
  changed: '时间或地点有变化，请看看还去不去',
  cancelled: '活动取消了，点开看原因',
  opens: '现在可以报名了',
  start: '快开始了，别忘了来',
  dated: '申请的宣讲排好了，点开看时间地点',
  declined: '这次没排上，点开看原因，可以改时间再约',
}

/** What it is about: an activity and its time, or a talk that was asked for, and when it is or was declined. */
export interface Subject {
  title: string
  startsAt: Instant
}

/** What a message says: the activity, when it is (the new time, where it has changed), and what is new. It names no person. */
export function activityMessage(
  news: News,
  { title, startsAt }: Subject,
): { title: string; time: string; note: string } {
  const letters = [...title]
  return {
    title: letters.length > THING_MAX ? `${letters.slice(0, THING_MAX - 1).join('')}…` : title,
    time: `${wallClock(startsAt).year}年${dayName(startsAt)} ${clockTime(startsAt)}`,
    note: NOTES[news],
  }
}

/** When a message may go out: now by day, by night at the end of the quiet hours. */
export function tellableAt(now: Date, quiet: Hours): Date {
  if (!isQuiet(now, quiet)) return now
  const { year, month, day, hour } = wallClock(now)
  const today = hour < quiet.until
  return fromWallClock({ year, month, day: today ? day : day + 1, hour: quiet.until })
}
