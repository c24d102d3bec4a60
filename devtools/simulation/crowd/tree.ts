import type { Random } from '../../seed/random'

/** A tree of a whole country: root, provinces, cities, districts, towns, branches. */
const FAN = [31, 11, 9, 14]
export const LEVELS = FAN.length + 2
const PEOPLE_A_BRANCH = 30

export interface CountryTree {
  /** By node: its parent, -1 at the root. Children come after their parents. */
  parent: Int32Array
  /** By node: 0 at the root, LEVELS - 1 at the branches. */
  level: Uint8Array
  firstBranch: number
  /** By member: the branch, and the place on its roster. */
  branchOf: Int32Array
  placeOf: Uint16Array
}

export function growTree(members: number, random: Random): CountryTree {
  const parents = [-1]
  const levels = [0]
  let nodes = [0]
  for (const [depth, fan] of FAN.entries()) {
    nodes = nodes.flatMap((node) =>
      Array.from({ length: Math.max(1, Math.round(fan * (0.5 + random.next()))) }, () => {
        parents.push(node)
        levels.push(depth + 1)
        return parents.length - 1
      }),
    )
    // A small crowd has no use for a country's towns.
    nodes = nodes.slice(0, Math.max(1, Math.ceil(members / PEOPLE_A_BRANCH / 4)))
  }
  const firstBranch = parents.length
  const branches = Math.max(nodes.length, Math.round(members / PEOPLE_A_BRANCH))
  for (let i = 0; i < branches; i++) {
    parents.push(nodes[i] ?? random.pick(nodes))
    levels.push(LEVELS - 1)
  }
  return {
    parent: Int32Array.from(parents),
    level: Uint8Array.from(levels),
    firstBranch,
    ...settlePeople(members, { firstBranch, branches }, random),
  }
}

function settlePeople(
  members: number,
  { firstBranch, branches }: { firstBranch: number; branches: number },
  random: Random,
): Pick<CountryTree, 'branchOf' | 'placeOf'> {
  const branchOf = new Int32Array(members)
  const placeOf = new Uint16Array(members)
  const people = new Uint16Array(branches)
  for (let member = 0; member < members; member++) {
    const branch = random.between(0, branches)
    branchOf[member] = firstBranch + branch
    placeOf[member] = people[branch] ?? 0
    people[branch] = (people[branch] ?? 0) + 1
  }
  return { branchOf, placeOf }
}
