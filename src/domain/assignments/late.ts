import { HOUR_MS, ms, type Instant } from '../time'

/** The one rule of the deadline: what happens at its instant is late. Due at 22:00, on time until 21:59:59.999. */
export const isLate = (at: Instant, deadline: Instant): boolean => ms(at) >= ms(deadline)

/** So long after the deadline its numbers are taken, so that answers under way are in. */
export const FREEZE_AFTER_HOURS = 2

/** From when on the numbers of a deadline are taken. */
export const frozenFrom = (deadline: Instant): Date => new Date(ms(deadline) + FREEZE_AFTER_HOURS * HOUR_MS)

/**
 * When something that was on time is counted as corrected: it arrived after the numbers of the deadline were taken, which never
 * move. Null where it is in them, or late.
 */
export const correctedOnArrival = (
  { doneAt, receivedAt }: { doneAt: Date; receivedAt: Date },
  deadline: Instant,
): Date | null => (!isLate(doneAt, deadline) && receivedAt >= frozenFrom(deadline) ? receivedAt : null)

/** Whether nothing can be on time any more. */
export const isOver = ({ deadline }: { deadline: Instant }, now: Instant): boolean => isLate(now, deadline)
