import type { Org } from '../shared/orgs/orgs.repo'
import { countLecturers } from '../shared/talks/lecturers.repo'
import { countUndated } from '../shared/talks/undated'

/** What waits for whoever decides about lecturers: requests without a date where they give dates, who is proposed where they pass lecturers. */
export async function talksAt(dating: readonly Org[], passing: readonly Org[]): Promise<number> {
  const counts = await Promise.all([
    ...dating.map(({ _id }) => countUndated(_id)),
    ...passing.map(({ _id }) => countLecturers(_id, 'proposed')),
  ])
  return counts.reduce((all, count) => all + count, 0)
}
