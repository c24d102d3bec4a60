import { groupOf, type Standing } from '../people/standing'
import { COUNT_FIELDS, flatten, type Counts } from './counts'
import type { Done } from './leaf'
import { unpack, versionOf, type PackedCounts } from './roll-up'

/**
 * How two things that should say the same are held against each other: a completion against the leaf's set, and a child
 * against what its parent keeps of it. Pure, so that the nightly job only reads, asks here, and repairs.
 */

/** A member's record, as far as it is counted. */
export interface Finished {
  memberId: string
  doneAt: Date
  late: boolean
  correctedAt: Date | null
  standing: Standing
  receivedAt: Date
}

export const doneOf = ({ doneAt, late, correctedAt, standing }: Finished): Done => ({
  at: correctedAt ?? doneAt,
  late,
  corrected: correctedAt !== null,
  group: groupOf(standing),
})

/** `lost`: finished but not in the set. `differs`: in the set with other words. `unbacked`: in the set without a completion. */
export type SetFault =
  | { kind: 'lost'; memberId: string; done: Done }
  | { kind: 'differs'; memberId: string; done: Done; found: Done }
  | { kind: 'unbacked'; memberId: string; found: Done }

/** A request takes a moment between the completion and the set; within it nothing is called lost. */
const UNDER_WAY_MS = 2 * 60_000

/** Holds one leaf's set against the completions that belong into it. */
export function setFaults(set: Record<string, Done>, finished: readonly Finished[], now: Date): SetFault[] {
  const faults: SetFault[] = []
  const backed = new Set<string>()
  for (const completion of finished) {
    const { memberId, receivedAt } = completion
    backed.add(memberId)
    const [done, found] = [doneOf(completion), set[memberId]]
    if (found && !sameDone(done, found)) faults.push({ kind: 'differs', memberId, done, found })
    else if (!found && now.getTime() - receivedAt.getTime() > UNDER_WAY_MS)
      faults.push({ kind: 'lost', memberId, done })
  }
  for (const [memberId, found] of Object.entries(set)) {
    if (!backed.has(memberId)) faults.push({ kind: 'unbacked', memberId, found })
  }
  return faults
}

const sameDone = (a: Done, b: Done): boolean =>
  a.at.getTime() === new Date(b.at).getTime() && a.late === b.late && a.corrected === b.corrected && a.group === b.group

export interface LinkedChild {
  ver: number
  dirty: boolean
  counts: Counts
}

/**
 * `unsound`: the parent holds what no roll-up can have written. `ahead`: numbers of a version that the child has not reached, so
 * nothing it says would ever be taken. `wrong`: other numbers for the very version. `behind`: the child is called clean, but
 * its parent has not got its numbers.
 */
export type LinkFault = 'unsound' | 'ahead' | 'wrong' | 'behind'

/** Above this no version can have come by counting: a node would have been raised every second for eight years. */
const VERSION_MAX = 2 ** 28

/** Holds a child against what its parent kept of it, which must have been read after the child. */
export function linkFault(child: LinkedChild, kept: PackedCounts | undefined): LinkFault | null {
  // Made but never raised: there is nothing to hand on.
  if (!kept) return child.dirty || child.ver === 0 ? null : 'behind'
  if (!COUNT_FIELDS.every((field) => isPacked(kept[field]))) return 'unsound'
  const counts = flatten(child.counts)
  const versions = COUNT_FIELDS.map((field) => versionOf(kept[field]))
  if (versions.some((version) => version > child.ver)) return 'ahead'
  if (COUNT_FIELDS.some((field) => versionOf(kept[field]) === child.ver && unpack(kept[field]) !== counts[field])) {
    return 'wrong'
  }
  return !child.dirty && versions.some((version) => version < child.ver) ? 'behind' : null
}

const isPacked = (n: unknown): boolean =>
  typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 && versionOf(n) < VERSION_MAX

/** A version that the parent takes whatever it keeps: repairs go the way of every change, upwards by a greater version. */
export const versionAbove = (ver: number, kept: PackedCounts | undefined): number =>
  Math.max(
    ver,
    ...(kept
      ? COUNT_FIELDS.map((field) => kept[field])
          .filter(isPacked)
          .map(versionOf)
      : []),
  ) + 1
