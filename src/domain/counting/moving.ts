import { ms, type Instant } from '../time'

/** A function may work for a minute: what it began before the deadline must have ended by then. */
const MARGIN_MS = 60_000

/**
 * Whether members may change branches in an assignment's numbers now. From just before the deadline until they are frozen they may not:
 * one leaf could be frozen before and the other after, and the person be counted twice or not at all.
 */
export const canMoveIn = (assignment: { deadline: Instant; frozenAt: Instant | null }, now: Instant): boolean =>
  assignment.frozenAt !== null || ms(assignment.deadline) - ms(now) > MARGIN_MS
