import { AppError } from '../../../src/contract/errors'
import type { OrgName } from '../../../src/contract/identity'
import { partsOf } from '../../../src/domain/counting/leaf'
import type { Sector } from '../../../src/domain/orgs/sector'
import { changeFrom, type Historied } from '../../../src/domain/orgs/tree'
import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/** A node of the organisation tree. Its depth varies; nothing counts on it. */
export interface Org extends Historied {
  _id: string
  name: string
  /** `branch` is a leaf with members; the others are levels above. */
  kind: 'branch' | 'above'
  parentId: string | null
  /** Place among its siblings, as the committee lists them. */
  order: number
  /** Where a branch is at home; missing where that is not known, and above branches. */
  sector?: Sector
  /** When it was closed: nothing that is pinned from then on counts it; missing while it stands. */
  closedAt?: Date
  /** When a branch's roster was last changed itself, by an import or by hand; missing where that was never noted. */
  rosterAt?: Date
  /** When anything about a branch's people last changed: the roster, or somebody joined, left or moved. It is told to the branch alone. */
  peopleAt?: Date
}

/** The only place that names the collection `orgs`. */
const orgs = new Collection<Org>('orgs')

export const stands = ({ closedAt }: Pick<Org, 'closedAt'>): boolean => closedAt === undefined

export const findOrg = (id: string): Promise<Org | null> => orgs.get(id)

/** Those that there are, in the order of their ids. */
export async function findOrgs(ids: readonly string[]): Promise<Org[]> {
  const found: Org[] = []
  for (const some of slices([...ids].sort(), PAGE)) {
    found.push(...(await orgs.find({ where: { _id: command.in(some) }, sort: [['_id', 'asc']], limit: PAGE })))
  }
  return found
}

/** NOT_FOUND where there is none. */
export async function getOrg(id: string): Promise<Org> {
  const org = await orgs.get(id)
  if (!org) throw new AppError('NOT_FOUND', '没有找到这个组织')
  return org
}

/** The whole city: what visitors see belongs to it. */
export async function rootOrg(): Promise<Org> {
  const [root] = await orgs.find({ where: { parentId: null }, limit: 1 })
  if (!root) throw new AppError('NOT_FOUND', '组织树还没有建立')
  return root
}

/** Those right below an organisation that stand, as the committee lists them, up to a thousand. */
export const childrenOf = (parentId: string): Promise<Org[]> =>
  orgs.find({ where: { parentId, closedAt: command.exists(false) }, sort: [['order', 'asc']], limit: PAGE })

/** Branches after an id, in the order of ids, closed ones too, for jobs that go through all of them. */
export const branchesAfter = (id: string, limit: number): Promise<Org[]> =>
  orgs.find({ where: { kind: 'branch', _id: command.gt(id) }, sort: [['_id', 'asc']], limit })

/** Branches right below a level after an id, in the order of ids. */
export const branchesBelow = (parentId: string, after: string, limit: number): Promise<Org[]> =>
  orgs.find({ where: { parentId, kind: 'branch', _id: command.gt(after) }, sort: [['_id', 'asc']], limit })

/** A branch as a table of thousands needs it: what it is told by, and where it stood. */
export type Branch = Omit<Org, 'parts' | 'rosterAt' | 'peopleAt'>
const BRANCH_FIELDS: readonly (keyof Branch)[] = [
  'name',
  'kind',
  'path',
  'paths',
  'order',
  'parentId',
  'sector',
  'closedAt',
]

/** What of an organisation lists and jobs need. */
const TREE_FIELDS: readonly (keyof Org)[] = [...BRANCH_FIELDS, 'parts', 'rosterAt']

/** Every child that stands, however many, as the committee lists them: for jobs and tables. */
export async function allChildrenOf(parentId: string): Promise<Org[]> {
  const children = await orgs.findAll({ where: { parentId }, fields: TREE_FIELDS })
  return children.filter(stands).sort((a, b) => a.order - b.order)
}

/**
 * The branches right below some levels, in no order: closed ones too. Null where they are more than one answer holds.
 */
export async function branchesOfLevels(levelIds: readonly string[]): Promise<Branch[] | null> {
  const where = { parentId: command.in([...levelIds]), kind: 'branch' }
  const found = await orgs.find({ where, fields: BRANCH_FIELDS })
  return found.length < PAGE ? found : null
}

/** The levels right below some levels that stand, as the committee lists them. */
export async function levelsBelow(parentIds: readonly string[]): Promise<Org[]> {
  const where = { kind: 'above', parentId: command.in([...parentIds]) }
  const levels = await orgs.findAll({ where, fields: TREE_FIELDS })
  return levels.filter(stands).sort((a, b) => a.order - b.order)
}

/** Every level above branches. */
export const orgsAbove = (): Promise<Org[]> => orgs.findAll({ where: { kind: 'above' }, fields: TREE_FIELDS })

/** Ids of a level above branches and of all levels below it, asked for level by level. */
export async function levelsWithin(id: string): Promise<string[]> {
  const all = [id]
  for (let below = [id]; below.length > 0;) {
    const where = { kind: 'above', parentId: command.in(below) }
    below = (await orgs.findAll({ where, fields: ['kind'] })).map(({ _id }) => _id)
    all.push(...below)
  }
  return all
}

/** Notes that a branch's roster was changed: whoever imports rows or writes one by hand says so here. */
export const noteRosterChange = (branchId: string, at: Date): Promise<boolean> =>
  orgs.update({ _id: branchId }, { rosterAt: at, peopleAt: at })

/** Notes that somebody joined, left or moved: that makes no roster more up to date, and no level above is to see it. */
export const notePeopleChange = (branchId: string, at: Date): Promise<boolean> =>
  orgs.update({ _id: branchId }, { peopleAt: at })

/**
 * A branch that has become too large for its documents gets more of them, from the next assignment on. A smaller one keeps what it
 * has: empty documents cost nothing.
 */
export async function noteSize({ _id, parts }: Org, people: number, now: Date): Promise<void> {
  const wanted = partsOf(people)
  if (wanted <= (parts[parts.length - 1]?.n ?? 1)) return
  const since = { from: changeFrom(now), n: wanted }
  // Of two that notice at once one is enough.
  await orgs.update({ _id, [`parts.${parts.length}`]: command.exists(false) }, { parts: command.push([since]) })
}

/** Names of an organisation's ancestors, root first, without itself. */
export async function ancestorNames(org: Pick<Org, 'path'>): Promise<OrgName[]> {
  const ids = org.path.slice(0, -1)
  if (ids.length === 0) return []
  const found = await orgs.find({ where: { _id: command.in(ids) }, fields: ['name'] })
  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}

export const orgName = ({ _id, name }: Org): OrgName => ({ id: _id, name })
