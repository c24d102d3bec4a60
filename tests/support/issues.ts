import type { Taken } from '../../src/domain/lessons/kept'
import { DAY_MS } from '../../src/domain/time'
import { anIssue, type FlatIssue } from './city'

/** The next issue, a week later. */
export function anIssueAfter({ order, prepared, opensAt, deadline }: FlatIssue): FlatIssue {
  const later = (at: Date) => new Date(at.getTime() + 7 * DAY_MS)
  const label = `2026年第${order + 1}期`
  return anIssue({
    _id: `L${order + 1}`,
    order: order + 1,
    label,
    prepared,
    opensAt: later(opensAt),
    deadline: later(deadline),
  })
}

/** What is kept of a lesson that was watched, with every answer right. */
export const aTaken = (): Taken => ({
  score: 100,
  answered: true,
  answersKnown: false,
  redoneAt: null,
  classHours: 0.5,
  mode: 'watch',
})
