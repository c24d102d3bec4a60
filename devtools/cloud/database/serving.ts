import type { Conjunction } from './predicates'
import type { IndexSpec } from './specs'

type SortKey = [path: string, direction: 1 | -1]

/** The index every collection has. */
const ID_INDEX = '_id_'

interface Scope {
  equal: Set<string>
  range: Set<string>
}

/**
 * Names the index that serves a query: its leading keys are held by equality, then at most one range or the sort.
 * Returns null when there is none, which in the real cloud means reading the whole collection.
 */
export function servingIndex(indexes: readonly IndexSpec[], query: Conjunction, sort: SortKey[]): string | null {
  return serve(indexes, query, { scope: { equal: new Set(), range: new Set() }, sort })
}

function serve(
  indexes: readonly IndexSpec[],
  query: Conjunction,
  around: { scope: Scope; sort: SortKey[] },
): string | null {
  const scope = widened(around.scope, query)
  const direct = bestByFilter(indexes, scope) ?? byEveryBranch(indexes, query, scope)
  if (direct !== undefined) return direct
  // An order alone serves a query that wants every document; with a filter it would walk past what is not wanted.
  return wantsEverything(query) ? bySort(indexes, around.sort) : null
}

function wantsEverything(query: Conjunction): boolean {
  return query.exact && query.terms.length === 0 && query.alternatives.length === 0
}

function widened(scope: Scope, query: Conjunction): Scope {
  const wider = { equal: new Set(scope.equal), range: new Set(scope.range) }
  for (const term of query.terms) (term.kind === 'equal' ? wider.equal : wider.range).add(term.path)
  return wider
}

function bestByFilter(indexes: readonly IndexSpec[], scope: Scope): string | undefined {
  if (scope.equal.has('_id') || scope.range.has('_id')) return ID_INDEX
  let best: { name: string; score: number } | undefined
  for (const index of indexes) {
    const score = filterScore(index, scope)
    if (score > (best?.score ?? 0)) best = { name: index.name, score }
  }
  return best?.name
}

/** Two for each leading key held by equality, one for a range after them. */
function filterScore(index: IndexSpec, scope: Scope): number {
  let score = 0
  for (const key of index.keys) {
    if (key.direction === '2dsphere') break
    if (scope.equal.has(key.name)) {
      score += 2
      continue
    }
    return scope.range.has(key.name) ? score + 1 : score
  }
  return score
}

function byEveryBranch(indexes: readonly IndexSpec[], query: Conjunction, scope: Scope): string | undefined {
  for (const branches of query.alternatives) {
    const names = branches.map((branch) => serve(indexes, branch, { scope, sort: [] }))
    if (names.length > 0 && names.every((name) => name !== null)) return [...new Set(names)].join(' | ')
  }
  return undefined
}

function bySort(indexes: readonly IndexSpec[], sort: SortKey[]): string | null {
  const [first] = sort
  if (!first) return null
  if (first[0] === '_id') return ID_INDEX
  return indexes.find((index) => walksInOrder(index, sort))?.name ?? null
}

/** An index gives an order when the sort is its beginning, read forwards or backwards. */
function walksInOrder(index: IndexSpec, sort: SortKey[]): boolean {
  if (sort.length > index.keys.length) return false
  const turns = sort.map(([path, direction], at) => {
    const key = index.keys[at]
    return key?.name === path && key.direction !== '2dsphere' ? Number(key.direction) * direction : 0
  })
  return turns.every((turn) => turn === 1) || turns.every((turn) => turn === -1)
}
