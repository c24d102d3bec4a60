import type { Moment } from '../../src/domain/tables/moment'
import { slices } from '../kit/batches'
import { PAGE } from '../kit/paging'
import { findNodesOf, type NodeDocument } from '../shared/counting/nodes.repo'
import { allChildrenOf, branchesOfLevels, stands, type Branch, type Org } from '../shared/orgs/orgs.repo'
import type { Period } from './period'

/** A level, the branches right below it, as the committee lists them, and its numbers for each assignment. */
export interface Family {
  level: Org
  branches: readonly Branch[]
  nodes: readonly FamilyNode[]
}

type FamilyNode = Pick<NodeDocument, 'c' | 'f' | 'names'>

/** Answers that are waited for at once: what they hold is all that is in memory of the tree's branches. */
const ANSWERS = 2
/** Levels that an answer is asked for at first, before it is known how many branches they have, and at most. */
const FIRST = 10
const MOST = 200
/** How much of an answer is to be filled: levels whose answer is full are asked for again, fewer of them. */
const FILLED = 0.9

/**
 * What is made of levels and of what is below them, in their order, by lots. Many levels' branches come in one answer: a city has thousands
 * of levels of a few branches each, and one request for each of them took longer than a function may.
 */
export async function* ofFamilies<Row>(
  levels: readonly Org[],
  period: Period,
  rowsOf: (family: Family) => readonly Row[],
): AsyncGenerator<readonly Row[]> {
  let size = FIRST
  for (let at = 0; at < levels.length;) {
    const lots = [...slices(levels.slice(at, at + size * ANSWERS), size)]
    const lot = await lotOf(lots, period, rowsOf)
    at += lot.levels
    size = Math.max(1, lot.fitting === null ? Math.floor(size / 2) : Math.min(MOST, lot.fitting, size * 2))
    yield lot.rows
  }
}

interface Lot<Row> {
  rows: readonly Row[]
  /** How many of the levels it holds: those before the first that did not fit. */
  levels: number
  /** How many levels would fill an answer; null where these were too many. */
  fitting: number | null
}

/** A call of its own, so that nothing that was read outlives the rows that it is made into: they are far smaller. */
async function lotOf<Row>(
  lots: readonly (readonly Org[])[],
  period: Period,
  rowsOf: (family: Family) => readonly Row[],
): Promise<Lot<Row>> {
  const answers = await Promise.all(lots.map(branchesOf))
  const tooFull = answers.indexOf(null)
  const read = tooFull < 0 ? answers.length : tooFull
  const levels = lots.slice(0, read).flat()
  const branches = answers.slice(0, read).flatMap((answer) => answer ?? [])
  const rows = [...together(levels, branches, await nodesOf(levels, period))].flatMap(rowsOf)
  const fitting = Math.floor((FILLED * PAGE * levels.length) / Math.max(1, branches.length))
  return { rows, levels: levels.length, fitting: tooFull < 0 ? fitting : null }
}

/** In one answer; page by page where a single level has more than fit. Null where several have. */
async function branchesOf(levels: readonly Org[]): Promise<readonly Branch[] | null> {
  const [first, ...others] = levels.map(({ _id }) => _id)
  if (first === undefined) return []
  const inOne = await branchesOfLevels([first, ...others])
  if (inOne !== null || others.length > 0) return inOne
  return (await allChildrenOf(first)).filter(({ kind }) => kind === 'branch')
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
  branches: readonly Branch[],
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
