import type { FrozenPerson } from '../counting/frozen-people'
import { finishOf, type Leaf } from '../counting/leaf'

export type PersonState = 'done' | 'corrected' | 'late' | 'in-progress' | 'not-started' | 'excused'

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

export const STATE_NAMES: Record<PersonState, string> = {
  done: '按时完成',
  corrected: '更正为完成',
  late: '补学完成',
  excused: '请假',
  'in-progress': '学习中',
  'not-started': '未开始',
}

/** The same at a deadline: who had not finished was open, begun or not. */
export const FROZEN_STATE_NAMES: Record<FrozenPerson['state'], string> = {
  done: STATE_NAMES.done,
  corrected: STATE_NAMES.corrected,
  excused: STATE_NAMES.excused,
  open: '未完成',
}
