/** What becomes of a row of a table on its way in: `missing` are those that the system has and the table has not; they stay. */
export const ROW_GROUPS = ['to-fix', 'new', 'changed', 'same', 'double', 'skipped', 'missing'] as const
export type RowGroup = (typeof ROW_GROUPS)[number]

/** As much of a row as its group depends on. */
export interface Judged {
  row: number
  skipped: boolean
  /** Something is wrong with it. */
  faulty: boolean
  /** What the same thing in two rows has in common; null where that can't be told. */
  key: string | null
  /** What stands in the system under its key: nothing, something else, or the same. */
  against: 'new' | 'changed' | 'same'
}

/** The groups of rows that have one key: of those that could be taken the first is, and the others are told as doubles. */
export function groupsOf(rows: readonly Judged[]): Map<number, RowGroup> {
  const groups = new Map<number, RowGroup>()
  const taken = new Set<string>()
  for (const { row, skipped, faulty, key, against } of [...rows].sort((a, b) => a.row - b.row)) {
    groups.set(row, groupOf())
    function groupOf(): RowGroup {
      if (skipped) return 'skipped'
      if (faulty || key === null) return 'to-fix'
      if (taken.has(key)) return 'double'
      taken.add(key)
      return against
    }
  }
  return groups
}
