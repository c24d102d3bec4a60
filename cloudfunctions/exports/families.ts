import type { Moment } from '../../src/domain/tables/moment'
import { slices } from '../kit/batches'
import { PAGE } from '../kit/paging'
import { findNodesOf, type NodeDocument } from '../shared/counting/nodes.repo'
import { allChildrenOf, branchesOfLevels, stands, type Org } from '../shared/orgs/orgs.repo'
import type { Period } from './period'

/** A level, the branches right below it, as the committee lists them, and its numbers for each assignment. */
export interface Family {
  level: Org
  branches: readonly Org[]
  nodes: readonly FamilyNode[]
}

type FamilyNode = Pick<NodeDocument, 'c' | 'f' | 'names'>

/** Answers that are waited for at once. What they hold is all that a table has in memory of the tree's branches. */
const ANSWERS = 4
/** Levels that an answer is asked for at first, before it is known how many branches they have, and at most. */
const FIRST = 10
const MOST = 200
/** How much of an answer is to be filled: levels whose answer is full are asked for again, fewer of them. */
const FILLED = 0.9

/**
 * Levels with what is below them, in their order. Many levels' branches come in one answer: a city has thousands of levels of a few
 * branches each, and one request for each of them took longer than a function may.
 */
export async function* familiesOf(levels: readonly Org[], period: Period): AsyncGenerator<Family> {
  let size = FIRST
  for (let at = 0; at < levels.length;) {
    const lots = [...slices(levels.slice(at, at + size * ANSWERS), size)]
    const answers = await Promise.all(lots.map(branchesOf))
    const whole = answers.findIndex((answer) => answer === null)
    const read = whole < 0 ? answers.length : whole
    const some = lots.slice(0, read).flat()
    const branches = answers.slice(0, read).flatMap((answer) => answer ?? [])
    yield* together(some, branches, await nodesOf(some, period))
    at += some.length
    const fitting = Math.floor((FILLED * PAGE * some.length) / Math.max(1, branches.length))
    size = Math.max(1, whole < 0 ? Math.min(MOST, fitting, size * 2) : Math.floor(size / 2))
  }
}

/** In one answer; page by page where a single level has more than fit. Null where several have. */
async function branchesOf(levels: readonly Org[]): Promise<readonly Org[] | null> {
  const [first, ...others] = levels.map(({ _id }) => _id)
  if (first === undefined) return []
  const inOne = await branchesOfLevels([first, ...others])
  return inOne ?? (others.length > 0 ? null : allChildrenOf(first))
}

/** Only the numbers of the moment that is told, a request an assignment: with both, and of a whole month, an answer could be too large. */
async function nodesOf(levels: readonly Org[], { assignments, told }: Period): Promise<readonly NodeDocument[]> {
  const ids = levels.map(({ _id }) => _id)
  const found = await Promise.all(assignments.map(({ _id }) => findNodesOf(_id, ids, FIELDS[told.moment])))
  return found.flat()
}

const FIELDS: Record<Moment, readonly (keyof NodeDocument)[]> = {
  frozen: ['orgId', 'names', 'f'],
  live: ['orgId', 'names', 'c'],
}

function* together(
  levels: readonly Org[],
  branches: readonly Org[],
  nodes: readonly NodeDocument[],
): Generator<Family> {
  const below = by(branches.filter(stands), ({ parentId }) => parentId)
  const numbers = by(nodes, ({ orgId }) => orgId)
  for (const level of levels) {
    const inOrder = (below.get(level._id) ?? []).sort((a, b) => a.order - b.order || (a._id < b._id ? -1 : 1))
    yield { level, branches: inOrder, nodes: numbers.get(level._id) ?? [] }
  }
}

function by<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>()
  for (const item of items) {
    const list = lists.get(keyOf(item))
    if (list) list.push(item)
    else lists.set(keyOf(item), [item])
  }
  return lists
}
