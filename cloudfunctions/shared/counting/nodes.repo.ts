import type { Assignment } from '../../../src/domain/assignments/assignment'
import type { FlatCounts } from '../../../src/domain/counting/counts'
import { nodeId } from '../../../src/domain/counting/ids'
import type { Raise } from '../../../src/domain/counting/lift'
import type { PackedCounts } from '../../../src/domain/counting/roll-up'
import { pinned } from '../../../src/domain/orgs/tree'
import { slices } from '../../kit/batches'
import { command, database } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'
import type { Org } from '../orgs/orgs.repo'

/** The numbers of all children of one organisation for one assignment. */
export interface NodeDocument {
  _id: string
  assignmentId: string
  kind: string
  order: number
  orgId: string
  /** The organisation's name when the document was made. */
  name: string
  isBranch: boolean
  /** Null at the root. */
  parentId: string | null
  depth: number
  ver: number
  dirty: boolean
  /** By child: each number packed with the version it was read at. */
  c: Record<string, PackedCounts>
  /** By child: the counts of the deadline; null before it. */
  f: Record<string, FlatCounts> | null
  /** By child: what it was called when it last handed its numbers up, so that one that is gone stays readable. */
  names: Record<string, string>
  /** Hours from the opening to the last raise; -1 before the first. */
  hour: number
  /** When its numbers changed last. */
  updatedAt: Date
}

/** The only place that names the collection `nodes`. */
const nodes = new Collection<NodeDocument>('nodes')

export const findNode = (assignmentId: string, orgId: string): Promise<NodeDocument | null> =>
  nodes.get(nodeId(assignmentId, orgId))

export const getNode = (id: string): Promise<NodeDocument | null> => nodes.get(id)

/** The nodes of one organisation for several assignments, those that there are. */
export const findNodes = (assignmentIds: readonly string[], orgId: string): Promise<NodeDocument[]> =>
  findNodesById(assignmentIds.map((id) => nodeId(id, orgId)))

/** The nodes of several organisations for an assignment, those that there are, with these fields only. */
export async function findNodesOf(
  assignmentId: string,
  orgIds: readonly string[],
  fields: readonly (keyof NodeDocument)[],
): Promise<NodeDocument[]> {
  const found: NodeDocument[] = []
  for (const some of slices(orgIds, PAGE)) {
    const ids = some.map((orgId) => nodeId(assignmentId, orgId))
    found.push(...(await nodes.find({ where: { _id: command.in(ids) }, limit: ids.length, fields })))
  }
  return found
}

/** Nodes with all their numbers. */
export const findNodesById = (ids: readonly string[]): Promise<NodeDocument[]> =>
  nodes.find({ where: { _id: command.in([...ids]) }, limit: Math.max(1, ids.length) })

/** Which of some nodes there are. */
export const knownNodes = (ids: readonly string[]): Promise<NodeDocument[]> =>
  nodes.find({ where: { _id: command.in([...ids]) }, limit: Math.max(1, ids.length), fields: ['parentId', 'orgId'] })

/** Makes a node where it is missing. Repeating it changes nothing. */
export async function prepareNode(
  assignment: Pick<Assignment, '_id' | 'kind' | 'order' | 'pinnedAt'>,
  org: Org,
  now: Date,
): Promise<void> {
  const { _id: assignmentId, kind, order, pinnedAt } = assignment
  const { path, parentId } = pinned(org, pinnedAt)
  await nodes.insert({
    _id: nodeId(assignmentId, org._id),
    assignmentId,
    kind,
    order,
    orgId: org._id,
    name: org.name,
    isBranch: org.kind === 'branch',
    parentId: parentId === null ? null : nodeId(assignmentId, parentId),
    depth: path.length,
    ver: 0,
    dirty: false,
    c: {},
    f: null,
    names: {},
    hour: -1,
    updatedAt: now,
  })
}

/**
 * Hands children's numbers to their node: the greater of each stays. `hour` counts from the opening. False where the node is
 * missing, or where its numbers are of an hour before `reached`: those are kept first. Null asks for nothing.
 */
export function raiseNode(
  id: string,
  { children, names, goesOn, hour, now }: Raise & { hour: number; now: Date },
  reached: number | null,
): Promise<boolean> {
  const numbers = Object.entries(children).flatMap(([child, packed]) =>
    Object.entries(packed).map(([field, n]) => [`c.${child}.${field}`, command.max(n)] as const),
  )
  const called = Object.entries(names).map(([child, name]) => [`names.${child}`, name] as const)
  return nodes.update(
    { _id: id, ...(reached === null ? {} : { hour: command.gte(reached) }) },
    {
      ...Object.fromEntries([...numbers, ...called]),
      ver: command.inc(1),
      dirty: goesOn,
      hour: command.max(hour),
      updatedAt: now,
    },
  )
}

/** The deepest level with changed nodes, of all or of those above one; null where there is none. */
export async function deepestDirty(above: number | null): Promise<number | null> {
  const where = above === null ? { dirty: true } : { dirty: true, depth: command.lt(above) }
  const [deepest] = await nodes.find({ where, sort: [['depth', 'desc']], limit: 1, fields: ['depth'] })
  return deepest?.depth ?? null
}

/** Changed nodes of a level after an id, up to a thousand. */
export const dirtyNodesAfter = ({ depth, after }: { depth: number; after: string }): Promise<NodeDocument[]> =>
  nodes.find({ where: { dirty: true, depth, _id: command.gt(after) }, sort: [['_id', 'asc']], limit: PAGE })

export const clearNode = (id: string, ver: number): Promise<boolean> => nodes.update({ _id: id, ver }, { dirty: false })

/** Gives a node a version, if it has not moved, and lets the roll-up carry it upwards. */
export const raiseNodeVersion = (id: string, from: number, to: number): Promise<boolean> =>
  nodes.update({ _id: id, ver: from }, { ver: to, dirty: true })

/** Puts a child's numbers in place of what no comparison can pass. */
export const replaceChild = (node: NodeDocument, key: string, packed: PackedCounts): Promise<boolean> =>
  nodes.update({ _id: node._id }, { [`c.${key}`]: command.set(packed), ...repaired(node) })

/** Forgets children that do not exist. */
export function forgetChildren(node: NodeDocument, keys: readonly string[]): Promise<boolean> {
  const removed = Object.fromEntries(
    keys.flatMap((key) => [
      [`c.${key}`, command.remove()],
      [`names.${key}`, command.remove()],
    ]),
  )
  return nodes.update({ _id: node._id }, { ...removed, ...repaired(node) })
}

/** What every repair of a node's numbers brings along. */
const repaired = (node: NodeDocument) => ({
  ver: command.inc(1),
  dirty: goesOn(node),
  updatedAt: database.serverDate(),
})

const goesOn = ({ parentId }: NodeDocument): boolean => parentId !== null

/** How deep an assignment's nodes reach; 0 without any. */
export async function depthOf(assignmentId: string): Promise<number> {
  const [deepest] = await nodes.find({
    where: { assignmentId },
    sort: [['depth', 'desc']],
    limit: 1,
    fields: ['depth'],
  })
  return deepest?.depth ?? 0
}

interface Level {
  depth: number
  after: string
}

/** Nodes of an assignment and a depth after an id, in the order of ids: with all their numbers, or these fields only. */
export function nodesAfter(
  assignmentId: string,
  { depth, after }: Level,
  { limit, fields }: { limit: number; fields?: readonly (keyof NodeDocument)[] },
): Promise<NodeDocument[]> {
  const where = { assignmentId, depth, _id: command.gt(after) }
  return nodes.find({ where, sort: [['_id', 'asc']], limit, fields })
}

/** All nodes right below a node, with these fields only. */
export const nodesBelow = (parentId: string, fields: readonly (keyof NodeDocument)[]): Promise<NodeDocument[]> =>
  nodes.findAll({ where: { parentId }, fields })

/** Sets a node's frozen numbers, by child. They come from numbers that never change, so setting them again sets the same. */
export const freezeNode = (id: string, f: Record<string, FlatCounts>): Promise<boolean> =>
  nodes.update({ _id: id }, { f: command.set(f) })
