import { SUGGESTED_FROM, SUGGESTION_DAYS, SUGGESTION_DAYS_MOST } from '../limits'
import { DAY_MS, ms, type Instant } from '../time'

/** What becomes of a round of suggestions by now: it goes on until it is looked at again, or it ends. */
export type RoundStep = { ends: false; lookAt: Date } | { ends: true }

/**
 * A round goes on for a week, and for as long as too few people have said something, four weeks at most. It is looked at once a day: who
 * says something as the fifth does not see by the minute at which it ends that they were the fifth.
 */
export function roundStep({ openedAt, people }: { openedAt: Instant; people: number }, now: Instant): RoundStep {
  const days = Math.floor((ms(now) - ms(openedAt)) / DAY_MS)
  const enough = days >= SUGGESTION_DAYS && people >= SUGGESTED_FROM
  if (enough || days >= SUGGESTION_DAYS_MOST) return { ends: true }
  return { ends: false, lookAt: new Date(ms(openedAt) + Math.max(days + 1, SUGGESTION_DAYS) * DAY_MS) }
}
