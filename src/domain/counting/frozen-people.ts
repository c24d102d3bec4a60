import type { Assignment } from '../assignments/assignment'
import { addresses } from '../assignments/audience'
import type { Group, Standing } from '../people/standing'
import { groupOf } from '../people/standing'
import { atDeadline } from './frozen'
import type { Leaf } from './leaf'

/** How somebody stood at a deadline. Whoever had not finished by then is open, begun or not, and late ones are among them. */
export interface FrozenPerson {
  standing: Standing
  state: 'done' | 'corrected' | 'excused' | 'open'
  /** When it was finished, or put right; null for others. */
  at: Date | null
}

/** A person on the roster, as far as it is asked here. */
interface OnRoster {
  _id: string
  standing: Standing
}

/**
 * The people behind a leaf's frozen numbers. Kept beside them, because moves and excuses go on changing the sets: a table of the
 * deadline would else contradict its own head. The branch's roster is given with the part in which it is counted, else nobody.
 */
export function frozenPeople(
  leaf: Leaf,
  {
    assignment,
    roster,
  }: { assignment: Pick<Assignment, 'deadline' | 'expects' | 'standings'>; roster: readonly OnRoster[] },
): Record<string, FrozenPerson> {
  const { done, excused } = atDeadline(leaf, assignment.deadline)
  const standings = new Map(roster.map(({ _id, standing }) => [_id, standing]))
  const standingOf = (id: string, group: Group): Standing => {
    const standing = standings.get(id)
    return standing && groupOf(standing) === group ? standing : group
  }
  const people: Record<string, FrozenPerson> = {}
  if (assignment.expects === 'roster') {
    for (const { _id, standing } of roster) {
      if (addresses(assignment, standing)) people[_id] = { standing, state: 'open', at: null }
    }
  }
  for (const [id, { group }] of Object.entries(excused)) {
    people[id] = { standing: standingOf(id, group), state: 'excused', at: null }
  }
  for (const [id, { group, corrected, at }] of Object.entries(done)) {
    people[id] = { standing: standingOf(id, group), state: corrected ? 'corrected' : 'done', at }
  }
  return people
}
