import { expectedOf, type Assignment } from '../../src/domain/assignments/assignment'
import { addresses } from '../../src/domain/assignments/audience'
import { frozenStateName, stateNames, stateOf } from '../../src/domain/assignments/state'
import { add, emptyCounts, type Counts } from '../../src/domain/counting/counts'
import type { FrozenPerson } from '../../src/domain/counting/frozen-people'
import { tally } from '../../src/domain/counting/leaf'
import type { Standing } from '../../src/domain/people/standing'
import type { LeafDocument } from '../shared/counting/leaves.repo'
import type { RosterRow } from '../shared/people/roster.repo'

/** How one person stands in one assignment, at the moment that the table tells. */
export interface Line {
  standing: Standing
  state: string
  /** When it was finished; null where it was not. */
  at: Date | null
  /** Whether it counts for the rate. */
  counts: boolean
}

/** An assignment in a branch at one moment: the numbers for the head and the people for the rows, of the same sets. */
export interface AtMoment {
  assignment: Assignment
  counts: Counts
  /** By ids of the roster. */
  people: ReadonlyMap<string, Line>
}

/** As of the deadline, as it was kept; null where only numbers were kept and nobody could say whose they are. */
export function toldFrozen(assignment: Assignment, leaves: readonly LeafDocument[]): AtMoment | null {
  const people = new Map<string, Line>()
  const counts: Counts[] = []
  for (const leaf of leaves) {
    if (!leaf.frozen || !leaf.frozenPeople) return null
    counts.push(leaf.frozen)
    for (const [id, one] of Object.entries(leaf.frozenPeople)) {
      const known = people.get(id)
      // A large branch's roster stands in its first part, who has finished in the own one, which knows the group alone.
      if (one.state === 'open' && known) people.set(id, { ...known, standing: one.standing })
      else people.set(id, lineOf(one, known?.standing, assignment))
    }
  }
  return { assignment, counts: counts.length > 0 ? add(counts) : emptyCounts(), people }
}

const lineOf = (
  { standing, state, at }: FrozenPerson,
  known: Standing | undefined,
  { kind }: Pick<Assignment, 'kind'>,
): Line => ({
  standing: known ?? standing,
  state: frozenStateName(state, kind),
  at,
  counts: state === 'done' || state === 'corrected',
})

/** As of now: whoever stands on the roster and is expected or has come. */
export function toldLive(
  assignment: Assignment,
  leaves: readonly LeafDocument[],
  roster: readonly RosterRow[],
): AtMoment {
  const people = new Map<string, Line>()
  const names = stateNames(assignment.kind)
  for (const { _id, standing } of roster) {
    const came = leaves.some(({ done, seen }) => done[_id] ?? seen[_id])
    if (addresses(assignment, standing) && (assignment.expects === 'roster' || came)) {
      people.set(_id, liveLine(_id, standing, { leaves, names }))
    }
  }
  return { assignment, counts: leaves.length > 0 ? add(leaves.map(tally)) : notBegun(assignment, roster), people }
}

function liveLine(
  id: string,
  standing: Standing,
  { leaves, names }: { leaves: readonly LeafDocument[]; names: ReturnType<typeof stateNames> },
): Line {
  const state = leaves.map((leaf) => stateOf(id, leaf)).find((one) => one !== 'not-started') ?? 'not-started'
  // Who is excused and was late is counted as both.
  const excused = state === 'late' && leaves.some((leaf) => leaf.excused[id])
  return {
    standing,
    state: excused ? `${names.excused}，${names.late}` : names[state],
    at: leaves.flatMap(({ done }) => done[id]?.at ?? [])[0] ?? null,
    counts: state === 'done' || state === 'corrected',
  }
}

/** A branch whose documents were not made yet: the roster stands, nobody has begun. */
function notBegun(assignment: Assignment, roster: readonly RosterRow[]): Counts {
  const people = { member: 0, youth: 0, applicant: 0 }
  for (const { standing } of roster) people[standing] += 1
  const counts = emptyCounts()
  const expected = expectedOf(assignment, people)
  counts.member.roster = expected.member
  counts.youth.roster = expected.youth
  return counts
}
