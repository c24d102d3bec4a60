import type { Counts, GroupCounts } from '../counting/counts'
import { done, due } from './rate'

/** Members and youth as one, for what is asked of each of them alike. */
export interface Together {
  /** In time, or corrected. */
  done: number
  /** After the deadline. */
  late: number
  due: number
}

export function together({ member, youth }: Pick<Counts, 'member' | 'youth'>): Together {
  const sum = (of: (group: GroupCounts) => number): number => of(member) + of(youth)
  return { done: sum(done), late: sum(({ late }) => late), due: sum(due) }
}
