import { wordsOf } from '../kinds'
import { isOver } from './late'
import type { PersonState } from './state'
import { isQuiet, type Hours } from './quiet'
import { clockTime, dayName, wallClock, weekdayName, type Instant } from '../time'

/** Why nobody can be reminded now: it is night, or the deadline has passed. */
export type RemindersClosed = 'quiet' | 'over'

/** Whether one person can be reminded of an assignment, and if not, why. */
export type ReminderState = 'can' | 'reminded' | 'failed' | 'not-subscribed' | 'not-joined'

/** Null while reminders may be sent. After the deadline there is nothing to remind of, by day or night. */
export function remindersClosed(assignment: { deadline: Instant }, now: Instant, quiet: Hours): RemindersClosed | null {
  if (isOver(assignment, now)) return 'over'
  return isQuiet(now, quiet) ? 'quiet' : null
}

interface Facts {
  state: PersonState
  expects: 'roster' | 'comers'
  joined: boolean
  reminded: { failed: boolean } | undefined
  /** Consents to one message each that are not used up. */
  subscriptions: number
}

/** Who can receive the one reminder of an assignment; null for who has finished, is excused or is not expected. */
export function reminderState({ state, expects, joined, reminded, subscriptions }: Facts): ReminderState | null {
  if (state !== 'not-started' && state !== 'in-progress') return null
  // Nobody is expected to begin what only counts comers.
  if (state === 'not-started' && expects === 'comers') return null
  if (reminded) return reminded.failed ? 'failed' : 'reminded'
  if (!joined) return 'not-joined'
  return subscriptions > 0 ? 'can' : 'not-subscribed'
}

/** WeChat cuts no text: a `thing` of a message above 20 characters is refused. */
const THING_MAX = 20

/** What the message says. The same for everyone: it names no person and no progress. */
export function reminderMessage({ kind, title, deadline }: { kind: string; title: string; deadline: Instant }): {
  title: string
  deadline: string
  note: string
} {
  const letters = [...title]
  const { year } = wallClock(deadline)
  return {
    title: letters.length > THING_MAX ? `${letters.slice(0, THING_MAX - 1).join('')}…` : title,
    deadline: `${year}年${dayName(deadline)} ${clockTime(deadline)}`,
    note: `还没${wordsOf(kind).done}，${weekdayName(deadline)}截止前都可以${wordsOf(kind).doing}`,
  }
}
