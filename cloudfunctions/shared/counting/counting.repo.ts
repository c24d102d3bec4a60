import type { Counts, FlatCounts } from '../../../src/domain/counting/counts'
import { partOf, type Done, type Excuse, type Leaf, type Seen } from '../../../src/domain/counting/leaf'
import { leafId, leafIds, nodeId, placeOf } from '../../../src/domain/counting/ids'
import type { PackedCounts } from '../../../src/domain/counting/roll-up'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'
import type { Issue } from '../lessons/lessons.repo'
import type { Org } from '../orgs/orgs.repo'
import { rosterCounts } from '../people/people.repo'

/** One issue in one branch, or in one part of a branch above 500 people. */
export interface LeafDocument extends Leaf {
  _id: string
  lessonId: string
  branchId: string
  sequence: number
  /** The node it is summed into. */
  parentId: string
  /** Its name among the node's children. */
  key: string
  /** Grows with every change that counts; repeating a change may raise it again without harm. */
  ver: number
  dirty: boolean
  /** The counts as of `ver` when the parent last took them. */
  sum: Counts | null
  /** The counts of the deadline, kept once and never changed; null before it. */
  frozen: Counts | null
}

/** The numbers of all children of one organisation for one issue. */
export interface NodeDocument {
  _id: string
  lessonId: string
  orgId: string
  isBranch: boolean
  /** Null at the root. */
  parentId: string | null
  depth: number
  sequence: number
  ver: number
  dirty: boolean
  /** By child: each number packed with the version it was read at. */
  c: Record<string, PackedCounts>
  /** By child: the counts of the deadline; null before it. */
  f: Record<string, FlatCounts> | null
  /** Hours from the issue's opening to the last raise; -1 before the first. */
  hour: number
  updatedAt: Date
}

/** The only place that names the collections `leaves` and `nodes`. */
export const leaves = new Collection<LeafDocument>('leaves')
export const nodes = new Collection<NodeDocument>('nodes')

/** All parts of a branch's issue; fewer where it was never begun. */
export const findLeaves = (lessonId: string, branch: Org): Promise<LeafDocument[]> =>
  leaves.find({ where: { _id: command.in(leafIds(lessonId, branch)) }, limit: branch.parts })

/** The part a member belongs to; null before the issue was prepared for the branch. */
export const findLeafOf = (lessonId: string, branch: Org, memberId: string): Promise<LeafDocument | null> =>
  leaves.get(leafId(lessonId, branch, partOf(memberId, branch.parts)))

/** A member's excuses from some issues, by lesson. */
export async function excusesOf(
  lessonIds: readonly string[],
  branch: Org,
  memberId: string,
): Promise<Map<string, Excuse>> {
  const ids = lessonIds.map((lessonId) => leafId(lessonId, branch, partOf(memberId, branch.parts)))
  const fields = ['lessonId', `excused.${memberId}`]
  const found = await leaves.find({ where: { _id: command.in(ids) }, limit: Math.max(1, ids.length), fields })
  return new Map(
    found.flatMap(({ lessonId, excused }) => {
      const excuse = (excused as Partial<typeof excused> | undefined)?.[memberId]
      return excuse ? [[lessonId, excuse] as const] : []
    }),
  )
}

/** A branch's documents of up to `issues` issues ending with a sequence, newest first, with their sums only. */
export async function recentSums(branch: Org, until: number, issues: number): Promise<LeafDocument[]> {
  const where = { branchId: branch._id, sequence: command.lte(until) }
  const fields = ['lessonId', 'sequence', 'sum']
  return leaves.find({ where, sort: [['sequence', 'desc']], limit: issues * branch.parts, fields })
}

/** Makes the branch's documents of an issue where they are missing, with the roster of the moment. Repeating it changes nothing. */
export async function prepareLeaves(issue: Issue, branch: Org): Promise<void> {
  const roster = await rosterCounts(branch._id)
  for (const [part, _id] of leafIds(issue._id, branch).entries()) {
    await leaves.insert({
      ...{ _id, lessonId: issue._id, branchId: branch._id, sequence: issue.sequence },
      ...placeOf(issue._id, branch, part),
      ...{ ver: 1, dirty: true, sum: null, frozen: null, done: {}, seen: {}, excused: {} },
      // The roster is counted once, in the first part.
      roster: part === 0 ? roster : { member: 0, youth: 0 },
      branches: part === 0 ? 1 : 0,
    })
  }
}

/** One member's place in the set of one issue. */
export interface Place {
  issue: Issue
  branch: Org
  memberId: string
}

/**
 * Puts a member into the set of the finished. One conditional update of one document: repeating it changes nothing, the first
 * time stays, and nothing is incremented that is counted (`ver` only ever grows).
 */
export async function putDone(place: Place, done: Done): Promise<void> {
  const field = `done.${place.memberId}`
  await changeLeaf(place, {
    where: { [field]: command.exists(false) },
    data: { [field]: command.set(done), ver: command.inc(1), dirty: true },
  })
}

/** Marks a member as having begun; the first time stays. Never counted upwards, so nothing becomes dirty. */
export async function putSeen(place: Place, seen: Seen): Promise<void> {
  const field = `seen.${place.memberId}`
  await changeLeaf(place, { where: { [field]: command.exists(false) }, data: { [field]: command.set(seen) } })
}

/** Keeps the progress of someone who has begun, if it is further than what is kept: an older or repeated one changes nothing. */
export async function raiseSeen(place: Place, seen: Seen): Promise<void> {
  const field = `seen.${place.memberId}`
  await changeLeaf(place, {
    where: { [`${field}.seconds`]: command.lte(seen.seconds) },
    data: { [field]: command.set(seen) },
  })
}

/** Changes a member's leaf where the condition holds, and makes it first where it is missing. False where it did not hold. */
export async function changeLeaf(
  { issue, branch, memberId }: Place,
  change: { where: object; data: object },
): Promise<boolean> {
  const _id = leafId(issue._id, branch, partOf(memberId, branch.parts))
  const attempt = () => leaves.update({ ...change.where, _id }, change.data)
  if (await attempt()) return true
  // Already so, or the document is missing: then it is made and the change is tried once more.
  if ((await leaves.find({ where: { _id }, fields: ['ver'] })).length > 0) return false
  await prepareLeaves(issue, branch)
  return attempt()
}

/** Another try each time the leaf has moved on between reading and writing. */
const RECOUNT_TRIES = 8

/**
 * Makes a branch's denominator of an issue that of its roster now. The roster is read after the version, and kept only if the leaf
 * has not moved since: of two at once the later one knows all. False where it kept moving: ask again.
 */
export async function recountRoster(issue: Pick<Issue, '_id'>, branch: Org): Promise<boolean> {
  const _id = leafId(issue._id, branch, 0)
  for (let i = 0; i < RECOUNT_TRIES; i++) {
    const [leaf] = await leaves.find({ where: { _id }, limit: 1, fields: ['ver'] })
    // Made later, it is made with the roster of then.
    if (!leaf) return true
    const roster = await rosterCounts(branch._id)
    const data = { roster: command.set(roster), ver: command.inc(1), dirty: true }
    if (await leaves.update({ _id, ver: leaf.ver }, data)) return true
  }
  return false
}

/** Ids of the leaves that changed since their parent took them, by parent; of one parent a thousand at most are sure. */
export async function dirtyFamilies(): Promise<string[][]> {
  const families = new Map<string, Set<string>>()
  for (let from = command.gte(''), last: string | undefined; ;) {
    const where = { dirty: true, parentId: from }
    const page = await leaves.find({ where, sort: [['parentId', 'asc']], fields: ['parentId'] })
    for (const { _id, parentId } of page) families.set(parentId, (families.get(parentId) ?? new Set()).add(_id))
    const end = page[page.length - 1]?.parentId
    if (end === undefined || page.length < PAGE) break
    // Where one family fills a page, those after it must not wait until it is clean.
    from = end === last ? command.gt(end) : command.gte(end)
    last = end
  }
  return [...families.values()].map((ids) => [...ids])
}

export const findLeavesById = (ids: readonly string[]): Promise<LeafDocument[]> =>
  leaves.find({ where: { _id: command.in([...ids]) }, limit: ids.length })

/** The deepest level with changed nodes, of all or of those above one; null where there is none. */
export async function deepestDirty(above: number | null): Promise<number | null> {
  const where = above === null ? { dirty: true } : { dirty: true, depth: command.lt(above) }
  const [deepest] = await nodes.find({ where, sort: [['depth', 'desc']], limit: 1, fields: ['depth'] })
  return deepest?.depth ?? null
}

/** Changed nodes of a level after an id, up to a thousand. */
export const dirtyNodesAfter = ({ depth, after }: { depth: number; after: string }): Promise<NodeDocument[]> =>
  nodes.find({ where: { dirty: true, depth, _id: command.gt(after) }, sort: [['_id', 'asc']], limit: PAGE })

export const findNode = (lessonId: string, orgId: string): Promise<NodeDocument | null> =>
  nodes.get(nodeId(lessonId, orgId))

export const getNode = (id: string): Promise<NodeDocument | null> => nodes.get(id)

/** Makes a node where it is missing. Repeating it changes nothing. */
export async function prepareNode(issue: Pick<Issue, '_id' | 'sequence'>, org: Org, now: Date): Promise<void> {
  const { parentId, path } = org
  await nodes.insert({
    ...{ _id: nodeId(issue._id, org._id), lessonId: issue._id, orgId: org._id, isBranch: org.kind === 'branch' },
    parentId: parentId === null ? null : nodeId(issue._id, parentId),
    ...{ depth: path.length, sequence: issue.sequence, ver: 0, dirty: false, c: {}, f: null },
    ...{ hour: -1, updatedAt: now },
  })
}

interface Raise {
  children: Record<string, PackedCounts>
  /** Hours since the issue opened. */
  hour: number
  /** Whether the node has a parent in its turn that must hear of it. */
  goesOn: boolean
  now: Date
}

/**
 * Hands children's numbers to their node: the greater of each stays. False where the node is missing, or where its numbers are
 * of an hour before `reached`: those are kept first. Null asks for nothing.
 */
export function raiseNode(
  id: string,
  { children, hour, goesOn, now }: Raise,
  reached: number | null,
): Promise<boolean> {
  const fields = Object.entries(children).flatMap(([child, packed]) =>
    Object.entries(packed).map(([field, n]) => [`c.${child}.${field}`, command.max(n)] as const),
  )
  return nodes.update(
    { _id: id, ...(reached === null ? {} : { hour: command.gte(reached) }) },
    { ...Object.fromEntries(fields), ver: command.inc(1), dirty: goesOn, hour: command.max(hour), updatedAt: now },
  )
}

/** Clears `dirty` only if nothing has changed since `ver` was read, and keeps the sum of that version. */
export const clearLeaf = (id: string, ver: number, sum: Counts): Promise<boolean> =>
  leaves.update({ _id: id, ver }, { dirty: false, sum: command.set(sum) })
export const clearNode = (id: string, ver: number): Promise<boolean> => nodes.update({ _id: id, ver }, { dirty: false })

/** Leaves of an issue after an id, in the order of ids: whole, or only some fields. */
export const leavesAfter = (lessonId: string, after: string, limit: number): Promise<LeafDocument[]> =>
  leaves.find({ where: { lessonId, _id: command.gt(after) }, sort: [['_id', 'asc']], limit })

/** Keeps a leaf's counts of the deadline, once: what is kept already stays. */
export const freezeLeaf = (id: string, frozen: Counts): Promise<boolean> =>
  leaves.update({ _id: id, frozen: null }, { frozen: command.set(frozen) })

/** What the leaves right below a node have frozen. */
export const frozenLeavesOf = (parentId: string): Promise<LeafDocument[]> =>
  leaves.findAll({ where: { parentId }, fields: ['key', 'frozen'] })

/** Which of some nodes there are. */
export const knownNodes = (ids: readonly string[]): Promise<NodeDocument[]> =>
  nodes.find({ where: { _id: command.in([...ids]) }, limit: ids.length, fields: ['parentId', 'orgId'] })

/** Nodes of an issue and a depth after an id, without their numbers. */
export const nodesAfter = (
  lessonId: string,
  { depth, after }: { depth: number; after: string },
  limit: number,
): Promise<NodeDocument[]> => {
  const where = { lessonId, depth, _id: command.gt(after) }
  return nodes.find({ where, sort: [['_id', 'asc']], limit, fields: ['orgId', 'parentId', 'isBranch'] })
}

/** How deep an issue's nodes reach; 0 without any. */
export async function depthOf(lessonId: string): Promise<number> {
  const [deepest] = await nodes.find({ where: { lessonId }, sort: [['depth', 'desc']], limit: 1, fields: ['depth'] })
  return deepest?.depth ?? 0
}

/** What the nodes right below a node have frozen. */
export const frozenNodesOf = (parentId: string): Promise<NodeDocument[]> =>
  nodes.findAll({ where: { parentId }, fields: ['orgId', 'isBranch', 'f'] })

/** Sets a node's frozen numbers, by child. They come from numbers that never change, so setting them again sets the same. */
export const freezeNode = (id: string, f: Record<string, FlatCounts>): Promise<boolean> =>
  nodes.update({ _id: id }, { f: command.set(f) })

/** The nodes of one organisation in several issues, those that there are. */
export const findNodes = (lessonIds: readonly string[], orgId: string): Promise<NodeDocument[]> =>
  nodes.find({ where: { _id: command.in(lessonIds.map((id) => nodeId(id, orgId))) }, limit: lessonIds.length })
