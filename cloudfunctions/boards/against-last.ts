import type { Assignment } from '../../src/domain/assignments/assignment'
import type { Coverage, Participation } from '../../src/domain/assignments/rate'
import { hourCounts, hoursSince, pointsAgainst, ratesAt, type Hours } from '../../src/domain/assignments/same-hour'
import { sumOf } from '../../src/domain/counting/roll-up'
import { hoursOf } from '../shared/counting/hours.repo'
import type { NodeDocument } from '../shared/counting/nodes.repo'

interface Compared {
  assignment: Assignment
  /** The one before; null without one. */
  before: Assignment | null
  /** Its node. */
  last: NodeDocument | null
}

/** Points of a node against the last assignment at the same time after its opening: otherwise a Thursday always looks bad. */
export async function againstLast(
  { assignment, before, last }: Compared,
  current: { rate: Participation; coverage: Coverage },
  now: Date,
): Promise<{ againstLast: number | null; coverageAgainstLast: number | null }> {
  if (!before || !last) return { againstLast: null, coverageAgainstLast: null }
  const then = ratesAt(await hoursIn(last), hoursSince(assignment.opensAt, now))
  return {
    againstLast: pointsAgainst(current.rate.percent, then?.rate ?? null),
    coverageAgainstLast: pointsAgainst(current.coverage.percent, then?.coverage ?? null),
  }
}

/** What a node was in each hour; the last one in which it moved stands in the node itself. */
export async function hoursIn({ _id, hour, c, isBranch }: NodeDocument): Promise<Hours> {
  const ended = hour >= 0 ? { [hour]: hourCounts(sumOf(c, isBranch)) } : {}
  return { ...(await hoursOf(_id)), ...ended }
}
