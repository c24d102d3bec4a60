import { partOf } from '../../../src/domain/counting/leaf'
import { LEAF_MEMBERS_MAX } from '../../../src/domain/limits'
import type { Random } from '../../seed/random'
import type { CountryTree } from '../crowd/tree'

/** One branch in so many is too large for one document: a works or a college kept as one. */
const ONE_IN = 10_000
const LARGEST = 2000

export interface People {
  total: number
  /** People by branch (a node of the tree) of the large ones; all others are as the tree says. */
  large: Map<number, number>
  /** A person's branch, and the part of it that the hash of the id decides. */
  placeOf(person: number): { branch: number; memberId: string; part: (parts: number) => number }
}

/** The people of a tree; a few of its branches are large. */
export function settle({ branchOf, parent, firstBranch }: CountryTree, random: Random): People {
  const branches = parent.length - firstBranch
  const large = new Map<number, number>()
  while (large.size < Math.ceil(branches / ONE_IN)) {
    large.set(firstBranch + random.between(0, branches), random.between(LEAF_MEMBERS_MAX + 1, LARGEST + 1))
  }
  const more = [...large].flatMap(([branch, people]) => new Array<number>(people).fill(branch))
  return {
    total: branchOf.length + more.length,
    large,
    placeOf: (person) => {
      const memberId = `m${person}`
      const branch = branchOf[person] ?? more[person - branchOf.length] ?? firstBranch
      return { branch, memberId, part: (parts) => partOf(memberId, parts) }
    },
  }
}
