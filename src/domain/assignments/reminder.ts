import type { PersonState } from './state'
import { QUIET_FROM_HOUR, QUIET_UNTIL_HOUR } from '../limits'
import { clockTime, dayName, ms, wallClock, weekdayName, type Instant } from '../time'

/** Why nobody can be reminded now: it is night, or the issue is over. */
export type RemindersClosed = 'quiet' | 'over'

/** Whether one person can be reminded of an issue, and if not, why. */
export type ReminderState = 'can' | 'reminded' | 'failed' | 'not-subscribed' | 'not-joined'

/** No message between 21:00 and 08:00 Shanghai: 20:59 is the last minute, 08:00 the first. */
export function isQuiet(now: Instant): boolean {
  const { hour } = wallClock(now)
  return hour >= QUIET_FROM_HOUR || hour < QUIET_UNTIL_HOUR
}

/** Null while reminders may be sent. After the deadline there is nothing to remind of, by day or night. */
export function remindersClosed(issue: { deadline: Instant }, now: Instant): RemindersClosed | null {
  if (ms(now) >= ms(issue.deadline)) return 'over'
  return isQuiet(now) ? 'quiet' : null
}

interface Facts {
  state: PersonState
  joined: boolean
  reminded: { failed: boolean } | undefined
  /** Consents to one message each that are not used up. */
  subscriptions: number
}

/** Who can receive the one reminder of an issue; null for who has finished or is excused. */
export function reminderState({ state, joined, reminded, subscriptions }: Facts): ReminderState | null {
  if (state !== 'not-started' && state !== 'in-progress') return null
  if (reminded) return reminded.failed ? 'failed' : 'reminded'
  if (!joined) return 'not-joined'
  return subscriptions > 0 ? 'can' : 'not-subscribed'
}

/** WeChat cuts no text: a `thing` of a message above 20 characters is refused. */
const THING_MAX = 20

/** What the message says. The same for everyone: it names no person and no progress. */
export function reminderMessage(issue: { title: string; deadline: Instant }): {
  title: string
  deadline: string
  note: string
} {
  const letters = [...issue.title]
  const { year } = wallClock(issue.deadline)
  return {
    title: letters.length > THING_MAX ? `${letters.slice(0, THING_MAX - 1).join('')}…` : issue.title,
    deadline: `${year}年${dayName(issue.deadline)} ${clockTime(issue.deadline)}`,
    note: `还没学完，${weekdayName(issue.deadline)}截止前都可以学`,
  }
}
