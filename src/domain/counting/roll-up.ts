import { add, COUNT_FIELDS, flatten, ofOneBranch, unflatten, type Counts, type FlatCounts } from './counts'

/**
 * Roll-up moves state, not deltas. Each number travels packed with the version of the document it was read from, and the
 * parent keeps the greater: any order, any repetition, any crash and any stale worker ends the same.
 */
const SCALE = 2 ** 24

/** ver·2^24 + n: versions up to 2^29, numbers below 16.7 million. A larger number would spill into the version, so it throws. */
export function pack(version: number, n: number): number {
  if (n < 0 || n >= SCALE || version < 0 || version >= 2 ** 29) throw new RangeError('count out of range')
  return version * SCALE + n
}

export const unpack = (packed: number): number => packed % SCALE
export const versionOf = (packed: number): number => Math.floor(packed / SCALE)

/** What a parent keeps of one child. */
export type PackedCounts = FlatCounts

export function packCounts(version: number, counts: Counts): PackedCounts {
  const packed = flatten(counts)
  for (const field of COUNT_FIELDS) packed[field] = pack(version, packed[field])
  return packed
}

export function unpackCounts(packed: PackedCounts): Counts {
  const counts = { ...packed }
  for (const field of COUNT_FIELDS) counts[field] = unpack(counts[field])
  return unflatten(counts)
}

/** Keeps the greater of each number, as the database's `max` does. */
export function mergeCounts(old: PackedCounts | undefined, fresh: PackedCounts): PackedCounts {
  if (!old) return fresh
  const merged = { ...fresh }
  for (const field of COUNT_FIELDS) merged[field] = Math.max(old[field], fresh[field])
  return merged
}

/** A node's own numbers: the sum of its children's. The node of a branch kept in parts is still one branch. */
export function sumOf(children: Record<string, PackedCounts>, isBranch: boolean): Counts {
  const sum = add(Object.values(children).map(unpackCounts))
  return isBranch ? ofOneBranch(sum) : sum
}
