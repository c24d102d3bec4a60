import { expectedOf, type Assignment } from '../../../src/domain/assignments/assignment'
import { isCountedIn } from '../../../src/domain/assignments/audience'
import type { Counts } from '../../../src/domain/counting/counts'
import type { FrozenPerson } from '../../../src/domain/counting/frozen-people'
import { leafId, leafIds, placeOf } from '../../../src/domain/counting/ids'
import { partOf, type Excuse, type Leaf, type Seen } from '../../../src/domain/counting/leaf'
import { pinned } from '../../../src/domain/orgs/tree'
import { command, database } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import type { Org } from '../orgs/orgs.repo'
import { rosterCounts } from '../people/roster.repo'

/** One assignment in one branch, or in one part of a branch above 500 people. */
export interface LeafDocument extends Leaf {
  _id: string
  assignmentId: string
  /** That of the assignment, so that a branch's recent ones can be asked for without mixing kinds. */
  kind: string
  order: number
  branchId: string
  /** The branch's name when the document was made. */
  name: string
  /** The node it is summed into. */
  parentId: string
  /** Its name among the node's children. */
  key: string
  /** Grows with every change that counts; repeating a change may raise it again without harm. */
  ver: number
  dirty: boolean
  /** When what is counted of it changed last, by the cloud's clock; from its making on. */
  changedAt: Date
  /** The counts as of `ver` when the parent last took them. */
  sum: Counts | null
  /** The counts of the deadline, kept once and never changed; null before it. */
  frozen: Counts | null
  /** Who stood how behind `frozen`, by ids of the roster; null where that was not kept. */
  frozenPeople: Record<string, FrozenPerson> | null
}

/** What of an assignment tells where its documents are and what they count. */
export type Counted = Pick<
  Assignment,
  '_id' | 'kind' | 'order' | 'pinnedAt' | 'scope' | 'standings' | 'sectors' | 'expects'
>

/** One member's place in the set of one assignment. */
export interface Place {
  assignment: Counted
  branch: Org
  memberId: string
}

/** A change of one leaf: where the condition holds, these fields. */
export interface Change {
  where: object
  data: object
}

/** What every change that counts brings along: a new version, the moment, and the roll-up hears of it. */
export const COUNTED = { ver: command.inc(1), dirty: true, changedAt: database.serverDate() }

/** The only place that names the collection `leaves`. */
const leaves = new Collection<LeafDocument>('leaves')

/** All parts of a branch; fewer where nothing was begun. */
export function findLeaves({ _id, pinnedAt }: Counted, branch: Org): Promise<LeafDocument[]> {
  const ids = leafIds(_id, pinned(branch, pinnedAt))
  return leaves.find({ where: { _id: command.in(ids) }, limit: ids.length })
}

export const findLeavesById = (ids: readonly string[]): Promise<LeafDocument[]> =>
  leaves.find({ where: { _id: command.in([...ids]) }, limit: Math.max(1, ids.length) })

/** The id of the part that a member belongs to. */
export function leafOf({ assignment, branch, memberId }: Place): string {
  const place = pinned(branch, assignment.pinnedAt)
  return leafId(assignment._id, place, partOf(memberId, place.parts))
}

/** When a branch's counts changed last; null before it has documents. */
export function lastChange(parts: readonly LeafDocument[]): Date | null {
  return parts.length === 0 ? null : new Date(Math.max(...parts.map(({ changedAt }) => changedAt.getTime())))
}

/** The part a member belongs to; null before the branch has its documents. */
export const findLeafOf = (place: Place): Promise<LeafDocument | null> => leaves.get(leafOf(place))

/** How far a member is, without what the leaf says of everyone else; null before the beginning. */
export async function findSeen(place: Place): Promise<Seen | null> {
  const field = `seen.${place.memberId}`
  const [leaf] = await leaves.find({ where: { _id: leafOf(place) }, limit: 1, fields: [field] })
  return (leaf as Partial<LeafDocument> | undefined)?.seen?.[place.memberId] ?? null
}

/** What the leaf says of one member, without what it says of everyone else. */
export async function findOwnMarks(
  place: Place,
): Promise<Required<Pick<Leaf, 'done' | 'seen' | 'excused' | 'reminded'>>> {
  const { memberId } = place
  const fields = ['done', 'seen', 'excused', 'reminded'].map((set) => `${set}.${memberId}`)
  const [leaf] = await leaves.find({ where: { _id: leafOf(place) }, limit: 1, fields })
  // Of what a query leaves out nothing is there, also where the type says so.
  const { done = {}, seen = {}, excused = {}, reminded = {} }: Partial<Leaf> = leaf ?? {}
  return { done, seen, excused, reminded }
}

/** A member's excuses from some assignments, by their ids. */
export async function excusesOf(
  assignments: readonly Counted[],
  branch: Org,
  memberId: string,
): Promise<Map<string, Excuse>> {
  const ids = assignments.map((assignment) => leafOf({ assignment, branch, memberId }))
  const fields = ['assignmentId', `excused.${memberId}`]
  const found = await leaves.find({ where: { _id: command.in(ids) }, limit: Math.max(1, ids.length), fields })
  return new Map(
    found.flatMap(({ assignmentId, excused }) => {
      const excuse = (excused as Partial<typeof excused> | undefined)?.[memberId]
      return excuse ? [[assignmentId, excuse] as const] : []
    }),
  )
}

/** Sums of a branch's last documents of a kind up to a place in the order, newest first, so many at most. */
export function recentSums(
  branchId: string,
  { kind, order }: Pick<Assignment, 'kind' | 'order'>,
  limit: number,
): Promise<LeafDocument[]> {
  const where = { branchId, kind, order: command.lte(order) }
  return leaves.find({ where, sort: [['order', 'desc']], limit, fields: ['assignmentId', 'order', 'sum'] })
}

/**
 * Makes a branch's documents where they are missing, with the roster of the moment. Repeating it changes nothing. Answers with how
 * many people the branch has.
 */
export async function prepareLeaves(assignment: Counted, branch: Org): Promise<number> {
  const { _id: assignmentId, kind, order, pinnedAt } = assignment
  const place = pinned(branch, pinnedAt)
  const people = await rosterCounts(branch._id)
  const roster = expectedOf(assignment, people)
  for (const [part, _id] of leafIds(assignmentId, place).entries()) {
    const { parentId, key } = placeOf(assignmentId, place, part)
    await leaves.insert({
      _id,
      assignmentId,
      kind,
      order,
      branchId: branch._id,
      name: branch.name,
      parentId,
      key,
      ver: 1,
      dirty: true,
      changedAt: new Date(),
      sum: null,
      frozen: null,
      frozenPeople: null,
      done: {},
      seen: {},
      excused: {},
      // The roster is counted once, in the first part.
      roster: part === 0 ? roster : { member: 0, youth: 0 },
      branches: part === 0 ? 1 : 0,
    })
  }
  return Object.values(people).reduce((sum, n) => sum + n, 0)
}

/**
 * Changes a member's leaf where the condition holds, and makes it first where it is missing. False where it did not hold, or where the
 * assignment is not counted in the branch: it has come into the audience since, or was closed before.
 */
export async function changeLeaf(place: Place, { where, data }: Change): Promise<boolean> {
  const _id = leafOf(place)
  const attempt = () => leaves.update({ ...where, _id }, data)
  if (await attempt()) return true
  // Already so, or the document is missing, or was until somebody else made it just now: in each case the change is tried once more.
  if ((await leaves.find({ where: { _id }, fields: ['ver'] })).length === 0) {
    if (!isCountedIn(place.assignment, place.branch)) return false
    await prepareLeaves(place.assignment, place.branch)
  }
  return attempt()
}

/** Changes one leaf as it was found, and makes none: what has moved on since is left alone. */
export const changeFound = (id: string, { where, data }: Change): Promise<boolean> =>
  leaves.update({ ...where, _id: id }, data)

/** Another try each time the leaf has moved on between reading and writing. */
const RECOUNT_TRIES = 8

/**
 * Makes a branch's denominator that of its roster now. The roster is read after the version, and kept only if the leaf has not
 * moved since: of two at once the later one knows all. False where it kept moving: ask again.
 */
export async function recountRoster(assignment: Counted, branch: Org): Promise<boolean> {
  const _id = leafId(assignment._id, pinned(branch, assignment.pinnedAt), 0)
  for (let i = 0; i < RECOUNT_TRIES; i++) {
    const [leaf] = await leaves.find({ where: { _id }, limit: 1, fields: ['ver'] })
    // Made later, it is made with the roster of then.
    if (!leaf) return true
    const roster = expectedOf(assignment, await rosterCounts(branch._id))
    if (await leaves.update({ _id, ver: leaf.ver }, { ...COUNTED, roster: command.set(roster) })) return true
  }
  return false
}

/** Ids of the leaves that changed since their parent took them, by parent. */
export async function dirtyFamilies(): Promise<string[][]> {
  const families = new Map<string, string[]>()
  for (const { _id, parentId } of await leaves.findAllBy('parentId', {
    where: { dirty: true },
    fields: ['parentId'],
  })) {
    const family = families.get(parentId)
    if (family) family.push(_id)
    else families.set(parentId, [_id])
  }
  return [...families.values()]
}

/** Clears `dirty` only if nothing has changed since `ver` was read, and keeps the sum of that version. */
export const clearLeaf = (id: string, ver: number, sum: Counts): Promise<boolean> =>
  leaves.update({ _id: id, ver }, { dirty: false, sum: command.set(sum) })

/** Gives a leaf a version, if it has not moved, and lets the roll-up carry it upwards. */
export const raiseLeaf = (id: string, from: number, to: number): Promise<boolean> =>
  leaves.update({ _id: id, ver: from }, { ver: to, dirty: true })

/** Leaves of an assignment after an id, in the order of ids. */
export const leavesAfter = (assignmentId: string, after: string, limit: number): Promise<LeafDocument[]> =>
  leaves.find({ where: { assignmentId, _id: command.gt(after) }, sort: [['_id', 'asc']], limit })

/** All leaves right below a node, with these fields only. */
export const leavesBelow = (parentId: string, fields: readonly (keyof LeafDocument)[]): Promise<LeafDocument[]> =>
  leaves.findAll({ where: { parentId }, fields })

/** Under which parent and key some leaves stand; those that are not there are missing. */
export const placesOfLeaves = (ids: readonly string[]): Promise<LeafDocument[]> =>
  leaves.find({ where: { _id: command.in([...ids]) }, limit: Math.max(1, ids.length), fields: ['parentId', 'key'] })

/** Keeps a leaf's counts of the deadline and who is behind them, once: what is kept already stays. */
export const freezeLeaf = (
  id: string,
  { frozen, people }: { frozen: Counts; people: Record<string, FrozenPerson> | null },
): Promise<boolean> =>
  leaves.update({ _id: id, frozen: null }, { frozen: command.set(frozen), frozenPeople: command.set(people) })
