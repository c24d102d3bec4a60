import { groupOf, STANDINGS, type Group, type Standing } from '../people/standing'
import { addresses, type Audience } from './audience'

/** How far a job has come that goes through an assignment's documents. */
export type Cursor =
  /** Preparing: branches right below a level, up to an id; the levels of the audience in the order of their ids. */
  | { at: 'branches'; level: string; after: string }
  /** Freezing: leaves up to an id. */
  | { at: 'leaves'; after: string }
  /** Freezing: nodes of a depth up to an id, and all deeper ones. */
  | { at: 'nodes'; depth: number; after: string }

/**
 * What is expected of an audience between two instants, and is counted. A weekly issue (期) is the assignment of a lesson. Counting,
 * boards, reminders, reports, tables, freezing and reconciliation know assignments only: never which kind one is.
 */
export interface Assignment extends Audience {
  _id: string
  /** Of what kind its subject is; kinds are never counted together. */
  kind: string
  /** What is to be done, by its id among the kind's own documents. */
  subjectId: string
  /** Its place among those of its kind: grows from one to the next. */
  order: number
  /** Free text, such as 2026年第12期. */
  label: string
  title: string
  /** Under which heading lists gather it, such as a season; empty where there is none. */
  series: string
  /** How long it takes, as its editors say; 0 where that is not known. */
  seconds: number
  opensAt: Date
  deadline: Date
  /** Whether everyone addressed is expected, or only counted who comes. */
  expects: 'roster' | 'comers'
  /** The tree counts for it as it stood at this instant: see `pinned`. */
  pinnedAt: Date
  /** Whether every branch has its counting document. */
  prepared: boolean
  /** How far preparing or freezing has come; null before the one, between both and after the other. */
  cursor: Cursor | null
  /** Branches passed by preparing whose documents could not be made and are tried again; missing before one of them fails. */
  missed?: string[]
  /** When the numbers of the deadline were kept for good; null until then. */
  frozenAt: Date | null
  /** Of a kind that a branch bears only so many of: whether it is known of each branch if it is asked. Missing for other kinds. */
  charged?: boolean
  /** Branches of its audience that are not asked, as they have been asked enough: it is not counted there. */
  spared?: readonly string[]
  /** When it ended before its time, as another took its place or its subject was withdrawn. Reports leave it out. */
  endedAt?: Date
}

/** How many people of each group an assignment expects of a branch, by those on its roster: nobody where it counts comers. */
export function expectedOf(
  assignment: Pick<Assignment, 'expects' | 'standings'>,
  roster: Readonly<Record<Standing, number>>,
): Record<Group, number> {
  const expected: Record<Group, number> = { member: 0, youth: 0 }
  if (assignment.expects === 'comers') return expected
  for (const standing of STANDINGS) {
    if (addresses(assignment, standing)) expected[groupOf(standing)] += roster[standing]
  }
  return expected
}
