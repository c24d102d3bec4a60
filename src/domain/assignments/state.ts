import { finishOf, type Leaf } from '../counting/leaf'
import type { PersonState } from './state-names'

export { STATE_NAMES, type PersonState } from './state-names'

/** How a person stands with an assignment, by the sets of the branch. */
export function stateOf(
  memberId: string,
  { done, seen, excused }: Pick<Leaf, 'done' | 'seen' | 'excused'>,
): PersonState {
  const finished = done[memberId]
  if (finished) return STATES[finishOf(finished)]
  if (excused[memberId]) return 'excused'
  return seen[memberId] ? 'in-progress' : 'not-started'
}

const STATES = { onTime: 'done', corrected: 'corrected', late: 'late' } as const
