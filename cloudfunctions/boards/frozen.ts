import type { Frozen } from '../../src/contract/boards'
import { together } from '../../src/domain/assignments/together'
import { coverage, participation } from '../../src/domain/assignments/rate'
import { add, type Counts } from '../../src/domain/counting/counts'
import type { LeafDocument } from '../shared/counting/leaves.repo'

/** What is told of the numbers of the deadline; null before they are kept. */
export const presentFrozen = (
  counts: Counts | null,
  { deadline }: { deadline: Date },
  { covers }: { covers: boolean },
): Frozen | null =>
  counts && {
    rate: participation(counts.member, deadline),
    all: together(counts),
    coverage: covers ? coverage(counts) : null,
  }

/** A branch's frozen numbers; null until all its parts have theirs. */
export function frozenCounts(leaves: readonly LeafDocument[]): Counts | null {
  const parts = leaves.flatMap(({ frozen }) => frozen ?? [])
  return parts.length > 0 && parts.length === leaves.length ? add(parts) : null
}
