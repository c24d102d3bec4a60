import { CLAIM_DAYS } from '../limits'
import { addDays, DAY_MS, dayKey, dayStart, justBefore, ms, type Instant } from '../time'
import { APPEAL_ANSWER_DAYS, ROLE_ENDS_SOON_DAYS } from '../limits'

/** By when an appeal is to be answered: so many whole days after it was made. */
export const answerBy = (at: Instant): Date => new Date(ms(at) + APPEAL_ANSWER_DAYS * DAY_MS)

/** When a late check-in that nobody has answered comes to nothing. */
export const lapsesAt = (receivedAt: Instant): Date => new Date(ms(receivedAt) + CLAIM_DAYS * DAY_MS)

/** Whether a role ends so soon that its holder is told. One without an end never does. */
export const endsSoon = (until: Instant | null, now: Instant): until is Instant =>
  until !== null && ms(until) - ms(now) <= ROLE_ENDS_SOON_DAYS * DAY_MS

/** Whether a limit is on its last day, or past: it is shown in amber. What ends at midnight ends the day before. */
export const isLastDay = (until: Instant, now: Instant): boolean =>
  justBefore(until) < ms(dayStart(addDays(dayKey(now), 1)))

interface Limited {
  at: Instant
  until: Instant
}

/** The nearest limit first; of the same, what has waited longest. */
export const byLimit = (a: Limited, b: Limited): number => ms(a.until) - ms(b.until) || ms(a.at) - ms(b.at)

/** What is to come out soonest first; then what comes out once it is approved, the longest waiting first. */
export const soonestFirst = (
  a: { at: Instant; until: Instant | null },
  b: { at: Instant; until: Instant | null },
): number =>
  (a.until === null ? 1 : 0) - (b.until === null ? 1 : 0) || ms(a.until ?? 0) - ms(b.until ?? 0) || ms(a.at) - ms(b.at)
