import type { FrozenPerson } from '../counting/frozen-people'
import { finishOf, type Leaf } from '../counting/leaf'
import { wordsOf } from '../kinds'
import { STATE_NAMES, type PersonState } from './state-names'

export { STATE_NAMES, type PersonState } from './state-names'

/** What each is called of a kind. */
export const stateNames = (kind: string): Record<PersonState, string> => ({ ...STATE_NAMES, ...wordsOf(kind).states })

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

/** The same at a deadline: who had not finished was open, begun or not. */
export const frozenStateName = (state: FrozenPerson['state'], kind: string): string =>
  state === 'open' ? (wordsOf(kind).states.open ?? '未完成') : stateNames(kind)[state]
