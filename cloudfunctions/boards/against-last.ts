import type { Coverage, Participation } from '../../src/domain/assignments/rate'
import { hourCounts, hoursSince, pointsAgainst, ratesAt } from '../../src/domain/assignments/same-hour'
import { sumOf } from '../../src/domain/counting/roll-up'
import type { NodeDocument } from '../shared/counting/counting.repo'
import { hoursOf } from '../shared/counting/hours.repo'
import type { Issue } from '../shared/lessons/lessons.repo'

interface Issues {
  issue: Issue
  /** The one before; null without one. */
  before: Issue | null
  /** Its node. */
  last: NodeDocument | null
}

/** Points of a node against the last issue at the same time after its opening: otherwise a Thursday always looks bad. */
export async function againstLast(
  { issue, before, last }: Issues,
  current: { rate: Participation; coverage: Coverage },
  now: Date,
): Promise<{ againstLast: number | null; coverageAgainstLast: number | null }> {
  if (!before || !last) return { againstLast: null, coverageAgainstLast: null }
  // The last hour in which the node moved stands in the node itself.
  const ended = last.hour >= 0 ? { [last.hour]: hourCounts(sumOf(last.c, last.isBranch)) } : {}
  const then = ratesAt({ ...(await hoursOf(last._id)), ...ended }, hoursSince(issue.opensAt, now))
  return {
    againstLast: pointsAgainst(current.rate.percent, then?.rate ?? null),
    coverageAgainstLast: pointsAgainst(current.coverage.percent, then?.coverage ?? null),
  }
}
