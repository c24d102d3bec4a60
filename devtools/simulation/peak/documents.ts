import { leafId, nodeId, placeOf } from '../../../src/domain/counting/ids'
import type { Pinned } from '../../../src/domain/orgs/tree'
import { partsOf, type Done, type Leaf, type Seen } from '../../../src/domain/counting/leaf'
import { liftOfLeaf, liftOfNode, type Lift } from '../../../src/domain/counting/lift'
import { mergeCounts, type PackedCounts } from '../../../src/domain/counting/roll-up'
import { LEVELS, type CountryTree } from '../crowd/tree'
import type { People } from './people'
import type { WriteRates } from './write-rates'

interface Versioned {
  _id: string
  key: string
  name: string
  ver: number
  dirty: boolean
}
type LeafState = Leaf & Versioned & { parentId: string }
type NodeState = Versioned & {
  orgId: string
  parentId: string | null
  isBranch: boolean
  depth: number
  c: Record<string, PackedCounts>
}

const LESSON = 'peak'
export const ROOT = nodeId(LESSON, 'n0')
const AT = new Date(0)
const DONE: Done = { at: AT, late: false, corrected: false, group: 'member' }
const SEEN: Seen = { at: AT, group: 'member', percent: 0, rank: 0, kept: null }

/** One issue's documents as the functions keep them, each write noted. Large branches are kept in parts, with a node of their own. */
export class Documents {
  readonly #leaves = new Map<string, LeafState>()
  readonly #nodes = new Map<string, NodeState>()
  readonly #branches: Pinned[] = []
  readonly #dirty = new Set<LeafState | NodeState>()

  constructor(
    private readonly tree: CountryTree,
    private readonly people: People,
    private readonly rates: WriteRates,
  ) {
    const { parent, level, firstBranch } = tree
    for (let at = 0; at < parent.length; at++) {
      const org: Pinned = {
        id: `n${at}`,
        path: [],
        parentId: at === 0 ? null : `n${parent[at]}`,
        parts: partsOf(people.large.get(at) ?? 1),
      }
      if (at < firstBranch) this.#addNode(org, { depth: (level[at] ?? 0) + 1, isBranch: false })
      else this.#addBranch(org)
    }
  }

  get count(): number {
    return this.#leaves.size + this.#nodes.size
  }

  /** A person begins: noted in the leaf, nothing that is counted. */
  begin(person: number): void {
    const { leaf, memberId } = this.#leafOf(person)
    if (leaf.seen[memberId]) return
    leaf.seen[memberId] = SEEN
    this.rates.note(leaf._id)
  }

  finish(person: number): void {
    const { leaf, memberId } = this.#leafOf(person)
    if (leaf.done[memberId]) return
    leaf.done[memberId] = DONE
    leaf.ver += 1
    this.#soil(leaf)
    this.rates.note(leaf._id)
  }

  /** What is dirty now, the leaves or the nodes of a depth, families together. */
  dirty(depth: number | 'leaves'): string[] {
    const states = [...this.#dirty].filter((state) =>
      depth === 'leaves' ? !('c' in state) : 'c' in state && state.depth === depth,
    )
    return states.sort((a, b) => ((a.parentId ?? '') < (b.parentId ?? '') ? -1 : 1)).map(({ _id }) => _id)
  }

  /** As it is read for its parent; nothing of the root. */
  liftOf(id: string): Lift[] {
    const leaf = this.#leaves.get(id)
    if (leaf) return [liftOfLeaf(leaf)]
    const node = this.#nodes.get(id)
    const lift = node && liftOfNode(node)
    return lift ? [lift] : []
  }

  raise(parentId: string, { children, goesOn }: { children: Record<string, PackedCounts>; goesOn: boolean }): void {
    const node = this.#nodes.get(parentId)
    if (!node) throw new Error('a parent is missing')
    for (const [key, packed] of Object.entries(children)) node.c[key] = mergeCounts(node.c[key], packed)
    node.ver += 1
    if (goesOn) this.#soil(node)
    this.rates.note(parentId)
  }

  /** Calls a child clean if it has not moved; a condition that does not hold writes nothing. */
  clear({ id, ver }: Lift): void {
    const state = this.#leaves.get(id) ?? this.#nodes.get(id)
    if (state?.ver !== ver) return
    this.#dirty.delete(state)
    this.rates.note(id)
  }

  #soil(state: LeafState | NodeState): void {
    state.dirty = true
    this.#dirty.add(state)
  }

  #leafOf(person: number): { leaf: LeafState; memberId: string } {
    const { branch, memberId, part } = this.people.placeOf(person)
    const org = this.#branches[branch - this.tree.firstBranch]
    const leaf = org && this.#leaves.get(leafId(LESSON, org, part(org.parts)))
    if (leaf) return { leaf, memberId }
    throw new Error('a leaf is missing')
  }

  #addBranch(org: Pinned): void {
    this.#branches.push(org)
    if (org.parts > 1) this.#addNode(org, { depth: LEVELS, isBranch: true })
    for (let part = 0; part < org.parts; part++) {
      const _id = leafId(LESSON, org, part)
      const set = { done: {}, seen: {}, excused: {}, roster: { member: 0, youth: 0 } }
      const leaf: LeafState = {
        ...set,
        _id,
        name: org.id,
        ...placeOf(LESSON, org, part),
        ver: 1,
        dirty: false,
        branches: part === 0 ? 1 : 0,
      }
      this.#leaves.set(_id, leaf)
    }
  }

  #addNode({ id: orgId, parentId }: Pinned, kind: { depth: number; isBranch: boolean }): void {
    const _id = nodeId(LESSON, orgId)
    const above = parentId === null ? null : nodeId(LESSON, parentId)
    this.#nodes.set(_id, { ...kind, _id, orgId, key: orgId, name: orgId, parentId: above, ver: 0, dirty: false, c: {} })
  }
}
