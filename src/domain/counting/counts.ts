/** The numbers that travel up the tree for one assignment. Sums of disjoint parts, so they add. */
export interface GroupCounts {
  onTime: number
  late: number
  /** Put right after the fact: on time for the person, counted apart from those who were on time by themselves. */
  corrected: number
  /** Excused and neither on time nor corrected. */
  excused: number
  /** On the roster, before taking away the excused. */
  roster: number
}

export interface Counts {
  member: GroupCounts
  youth: GroupCounts
  branches: number
  /** Branches with at least one finished person. */
  covered: number
  /** Branches in which everyone who is expected is on time or corrected; not those of which nobody is. */
  complete: number
}

/** Short names under which counts stand in a node's document: thirteen numbers a child, thousands of children. */
const FIELDS = ['mo', 'ml', 'mc', 'mx', 'mr', 'yo', 'yl', 'yc', 'yx', 'yr', 'b', 'c', 'a'] as const
export type CountField = (typeof FIELDS)[number]
export type FlatCounts = Record<CountField, number>

export const emptyGroup = (): GroupCounts => ({
  onTime: 0,
  late: 0,
  corrected: 0,
  excused: 0,
  roster: 0,
})
export const emptyCounts = (): Counts => ({
  member: emptyGroup(),
  youth: emptyGroup(),
  branches: 0,
  covered: 0,
  complete: 0,
})

/** Written out: a roll-up does this for every child of every node that changed. */
export const flatten = ({ member: m, youth: y, branches, covered, complete }: Counts): FlatCounts => ({
  mo: m.onTime,
  ml: m.late,
  mc: m.corrected,
  mx: m.excused,
  mr: m.roster,
  yo: y.onTime,
  yl: y.late,
  yc: y.corrected,
  yx: y.excused,
  yr: y.roster,
  b: branches,
  c: covered,
  a: complete,
})

export const unflatten = (f: FlatCounts): Counts => ({
  member: { onTime: f.mo, late: f.ml, corrected: f.mc, excused: f.mx, roster: f.mr },
  youth: { onTime: f.yo, late: f.yl, corrected: f.yc, excused: f.yx, roster: f.yr },
  branches: f.b,
  covered: f.c,
  complete: f.a,
})

export function add(parts: readonly Counts[]): Counts {
  const sum = flatten(emptyCounts())
  for (const part of parts.map(flatten)) for (const field of FIELDS) sum[field] += part[field]
  return unflatten(sum)
}

/** Counts of one branch, however many documents they were in: it is counted once, and is complete or not as a whole. */
export function ofOneBranch(sum: Counts): Counts {
  const { member, youth, covered } = sum
  const groups = [member, youth]
  const expected = groups.reduce((n, { roster, excused }) => n + roster - excused, 0)
  const missing = groups.some(({ roster, excused, onTime, corrected }) => onTime + corrected < roster - excused)
  return { ...sum, branches: 1, covered: Math.min(1, covered), complete: expected > 0 && !missing ? 1 : 0 }
}

export const sameCounts = (a: Counts, b: Counts): boolean => {
  const [x, y] = [flatten(a), flatten(b)]
  return FIELDS.every((field) => x[field] === y[field])
}

export { FIELDS as COUNT_FIELDS }
