import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { partsOf } from '../../src/domain/counting/leaf'
import type { Sector } from '../../src/domain/orgs/sector'
import { branchName, committeeName, departmentName, UNITS, type UnitKind } from './names'
import { NAMED_BRANCH, NAMED_PEOPLE } from './people'

export const CITY = { id: 'lanjiang', name: '澜江市' } as const

export interface Tree {
  orgs: Org[]
  /** Branches with the number of people each is to have. */
  branches: { org: Org; people: number; unit: string }[]
}

/** People a branch: about 30 in a small city, 20 in one of a hundred thousand and more, as product's numbers say. */
const perBranch = (people: number): number => (people < 20_000 ? 30 : 20)

/** Where the branches of a unit are at home, in turn. */
const SECTORS: Record<(typeof UNITS)[number]['id'], readonly Sector[]> = {
  nanpu: ['community', 'community', 'new'],
  gaoxin: ['enterprise', 'new', 'enterprise'],
  binjiang: ['community', 'government', 'community'],
  shizhi: ['school'],
  liuxi: ['rural'],
  anping: ['rural', 'rural', 'school'],
  shiqiao: ['rural'],
  jiguan: ['government', 'enterprise'],
}
/** Of one in so many it is not known. */
const UNKNOWN_SECTOR = 19

/** A tree of five levels (city, unit, committee, department, branch) for about that many people. */
export function plantTree(people: number): Tree {
  const tree: Tree = { orgs: [], branches: [] }
  const city = plant(tree, { id: CITY.id, name: CITY.name, parent: null, order: 0 })
  const branches = Math.max(UNITS.length, Math.round(people / perBranch(people))) - 1
  const sizes = distribute(Math.max(3 * branches, people - NAMED_PEOPLE.length), branches)
  for (const [i, unit] of UNITS.entries()) {
    const org = plant(tree, { id: unit.id, name: unit.name, parent: city, order: i })
    if (unit.id === NAMED_BRANCH.unit) plantNamed(tree, org)
    const from = Math.floor((i * branches) / UNITS.length)
    const to = Math.floor(((i + 1) * branches) / UNITS.length)
    plantUnit(tree, { org, kind: unit.kind, sectors: SECTORS[unit.id] }, sizes.slice(from, to))
  }
  return tree
}

/** People over branches, varied by a third around the mean; the sum is exact. */
function distribute(people: number, branches: number): number[] {
  const sizes: number[] = []
  let left = people
  for (let i = 0; i < branches; i++) {
    const mean = left / (branches - i)
    const size = i === branches - 1 ? left : Math.max(3, Math.round(mean * (1 + ((i % 7) - 3) / 9)))
    sizes.push(size)
    left -= size
  }
  return sizes
}

const BRANCHES_A_DEPARTMENT = 8
const DEPARTMENTS_A_COMMITTEE = 6

interface Ground {
  org: Org
  kind: UnitKind
  sectors: readonly Sector[]
}

function plantUnit(tree: Tree, { org: unit, kind, sectors }: Ground, shares: readonly number[]): void {
  let department: Org | null = null
  let committee: Org | null = null
  for (const [i, people] of shares.entries()) {
    const nth = Math.floor(i / BRANCHES_A_DEPARTMENT)
    if (i % (BRANCHES_A_DEPARTMENT * DEPARTMENTS_A_COMMITTEE) === 0) {
      const n = Math.floor(nth / DEPARTMENTS_A_COMMITTEE)
      committee = plant(tree, { id: `${unit._id}-c${n}`, name: committeeName(kind, n), parent: unit, order: n + 1 })
    }
    if (i % BRANCHES_A_DEPARTMENT === 0) {
      department = plant(tree, {
        id: `${unit._id}-d${nth}`,
        name: departmentName(kind, nth),
        parent: committee,
        order: nth,
      })
    }
    const org = plant(tree, {
      id: `${unit._id}-b${i}`,
      name: branchName(kind, i),
      parent: department,
      order: i,
      people,
      sector: i % UNKNOWN_SECTOR === UNKNOWN_SECTOR - 1 ? undefined : sectors[i % sectors.length],
    })
    tree.branches.push({ org, people, unit: unit._id })
  }
}

function plantNamed(tree: Tree, unit: Org): void {
  const { committee, department, id, name } = NAMED_BRANCH
  const college = plant(tree, { ...committee, parent: unit, order: 0 })
  const faculty = plant(tree, { ...department, parent: college, order: 0 })
  const people = NAMED_PEOPLE.length
  const org = plant(tree, { id, name, parent: faculty, order: 0, people, sector: 'school' })
  tree.branches.push({ org, people, unit: unit._id })
}

/** Before anything that is counted. */
const FOUNDED = new Date(0)

interface Sapling {
  id: string
  name: string
  parent: Org | null
  order: number
  /** Given for branches only. */
  people?: number
  sector?: Sector | undefined
}

function plant(tree: Tree, { id, name, parent, order, people, sector }: Sapling): Org {
  const org: Org = {
    _id: id,
    name,
    kind: people === undefined ? 'above' : 'branch',
    parentId: parent?._id ?? null,
    order,
    path: [...(parent?.path ?? []), id],
    parts: [{ from: FOUNDED, n: people === undefined ? 1 : partsOf(people) }],
    ...(sector && { sector }),
  }
  tree.orgs.push(org)
  return org
}
