import type { Done } from '../../../src/domain/counting/leaf'
import type { PackedCounts } from '../../../src/domain/counting/roll-up'
import { command } from '../../kit/cloud'
import { leaves, nodes, type NodeDocument } from './counting.repo'

/** Repairs of counting documents. Each is one conditional update: what has moved on since it was looked at is left alone. */

/** Makes a leaf's set say what the completion says, if it still says what was found. */
export function correctDone(leafId: string, memberId: string, { found, done }: { found: Done; done: Done }) {
  const field = `done.${memberId}`
  const change = { [field]: command.set(done), ver: command.inc(1), dirty: true }
  return leaves.update({ _id: leafId, [`${field}.at`]: found.at, [`${field}.late`]: found.late }, change)
}

/** Takes a member out of a leaf's set, if the entry is still the one that was found. */
export function retractDone(leafId: string, memberId: string, found: Done): Promise<boolean> {
  const field = `done.${memberId}`
  const change = { [field]: command.remove(), ver: command.inc(1), dirty: true }
  return leaves.update({ _id: leafId, [`${field}.at`]: found.at }, change)
}

/** Gives an unmoved document a version, and lets the roll-up carry it upwards. */
export const raiseLeaf = (id: string, from: number, to: number): Promise<boolean> =>
  leaves.update({ _id: id, ver: from }, { ver: to, dirty: true })
export const raiseNodeVersion = (id: string, from: number, to: number): Promise<boolean> =>
  nodes.update({ _id: id, ver: from }, { ver: to, dirty: true })

/** Puts a child's numbers in place of what no comparison can pass. */
export const replaceChild = (node: NodeDocument, key: string, packed: PackedCounts): Promise<boolean> =>
  nodes.update({ _id: node._id }, { [`c.${key}`]: command.set(packed), ver: command.inc(1), dirty: goesOn(node) })

/** Forgets children that do not exist. */
export function forgetChildren(node: NodeDocument, keys: readonly string[]): Promise<boolean> {
  const removed = Object.fromEntries(keys.map((key) => [`c.${key}`, command.remove()]))
  return nodes.update({ _id: node._id }, { ...removed, ver: command.inc(1), dirty: goesOn(node) })
}

const goesOn = ({ parentId }: NodeDocument): boolean => parentId !== null

/** Nodes with all their numbers. */
export const findNodesById = (ids: readonly string[]): Promise<NodeDocument[]> =>
  nodes.find({ where: { _id: command.in([...ids]) }, limit: Math.max(1, ids.length) })

/** Nodes of an issue and a depth after an id, with all their numbers. */
export function wholeNodesAfter(
  lessonId: string,
  { depth, after }: { depth: number; after: string },
  limit: number,
): Promise<NodeDocument[]> {
  return nodes.find({ where: { lessonId, depth, _id: command.gt(after) }, sort: [['_id', 'asc']], limit })
}

/** Under which parent and name some documents stand: leaves and nodes alike. */
export async function placesOf(ids: readonly string[]): Promise<Map<string, { parentId: string | null; key: string }>> {
  const places = new Map<string, { parentId: string | null; key: string }>()
  for (let i = 0; i < ids.length; i += MOST) {
    const where = { _id: command.in(ids.slice(i, i + MOST)) }
    const [below, above] = await Promise.all([
      leaves.find({ where, limit: MOST, fields: ['parentId', 'key'] }),
      nodes.find({ where, limit: MOST, fields: ['parentId', 'orgId'] }),
    ])
    for (const { _id, parentId, key } of below) places.set(_id, { parentId, key })
    for (const { _id, parentId, orgId } of above) places.set(_id, { parentId, key: orgId })
  }
  return places
}

const MOST = 500
