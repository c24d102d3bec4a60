import { AppError } from '../../../src/contract/errors'
import type { OrgName } from '../../../src/contract/identity'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/** A node of the organisation tree. Its depth varies; nothing counts on it. */
export interface Org {
  _id: string
  name: string
  /** `branch` is a leaf with members; the others are levels above. */
  kind: 'branch' | 'above'
  parentId: string | null
  /** Ids from the root down to itself. */
  path: string[]
  /** Place among its siblings, as the committee lists them. */
  order: number
  /** In how many documents a branch's issue is counted; 1 up to 500 people. */
  parts: number
  /** When somebody last joined, left, moved or was changed on a branch's roster; missing where that was never noted. */
  rosterAt?: Date
}

/** The only place that names the collection `orgs`. */
const orgs = new Collection<Org>('orgs')

export const findOrg = (id: string): Promise<Org | null> => orgs.get(id)

/** Those that there are, in the order of their ids. */
export const findOrgs = (ids: readonly string[]): Promise<Org[]> =>
  orgs.find({ where: { _id: command.in([...ids]) }, sort: [['_id', 'asc']], limit: PAGE })

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

export const childrenOf = (parentId: string): Promise<Org[]> =>
  orgs.find({ where: { parentId }, sort: [['order', 'asc']], limit: PAGE })

/** Branches after an id, in the order of ids, for jobs that go through all of them. */
export const branchesAfter = (id: string, limit: number): Promise<Org[]> =>
  orgs.find({ where: { kind: 'branch', _id: command.gt(id) }, sort: [['_id', 'asc']], limit })

const TREE_FIELDS = ['name', 'kind', 'path', 'order', 'parentId', 'rosterAt']

/** Every child, however many, as the committee lists them: for jobs and tables. */
export async function allChildrenOf(parentId: string): Promise<Org[]> {
  const children = await orgs.findAll({ where: { parentId }, fields: TREE_FIELDS })
  return children.sort((a, b) => a.order - b.order)
}

/** Every level above branches. */
export const orgsAbove = (): Promise<Org[]> => orgs.findAll({ where: { kind: 'above' }, fields: TREE_FIELDS })

/** Notes that a branch's roster was changed: whoever writes to the roster says so here. */
export const noteRosterChange = (branchId: string, at: Date): Promise<boolean> =>
  orgs.update({ _id: branchId }, { rosterAt: at })

/** Names of an organisation's ancestors, root first, without itself. */
export async function ancestorNames(org: Org): Promise<OrgName[]> {
  const ids = org.path.slice(0, -1)
  if (ids.length === 0) return []
  const found = await orgs.find({ where: { _id: command.in(ids) }, fields: ['name'] })
  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}

export const orgName = ({ _id, name }: Org): OrgName => ({ id: _id, name })
