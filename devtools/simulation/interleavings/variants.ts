import { COUNT_FIELDS } from '../../../src/domain/counting/counts'
import { mergeCounts, unpack, type PackedCounts } from '../../../src/domain/counting/roll-up'

/** What a parent makes of a child's numbers. `base` is what it held of the child when the worker read it. */
export type Merge = (old: PackedCounts | undefined, fresh: PackedCounts, base: PackedCounts | undefined) => PackedCounts

/** One way to roll up. All but the first leave out a single precaution, to show that each is needed and that the model sees it. */
export interface Variant {
  name: string
  merge: Merge
  /** Whether a change of a leaf raises its version. */
  bumps: boolean
  /** A child is called clean only if its version has not moved. */
  clearsIfUnmoved: boolean
  /** A child is called clean before its parent has its numbers. */
  clearsFirst: boolean
}

const SOUND: Variant = {
  name: 'as it is',
  merge: mergeCounts,
  bumps: true,
  clearsIfUnmoved: true,
  clearsFirst: false,
}

const each = (fresh: PackedCounts, value: (field: (typeof COUNT_FIELDS)[number]) => number): PackedCounts => {
  const merged = { ...fresh }
  for (const field of COUNT_FIELDS) merged[field] = value(field)
  return merged
}

const plain = (packed: PackedCounts | undefined, field: (typeof COUNT_FIELDS)[number]): number =>
  packed ? unpack(packed[field]) : 0

export const sound = SOUND

/** The roll-up with one precaution taken away. */
export const broken: readonly Variant[] = [
  { ...SOUND, name: 'set instead of max', merge: (_, fresh) => fresh },
  { ...SOUND, name: 'unconditional clear', clearsIfUnmoved: false },
  {
    ...SOUND,
    name: 'inc by the difference',
    merge: (old, fresh, base) => each(fresh, (field) => plain(old, field) + plain(fresh, field) - plain(base, field)),
  },
  {
    ...SOUND,
    name: 'max of n without version',
    merge: (old, fresh) => each(fresh, (field) => Math.max(plain(old, field), plain(fresh, field))),
  },
  { ...SOUND, name: 'clear before write', clearsFirst: true },
  { ...SOUND, name: 'no version bump', bumps: false },
]
