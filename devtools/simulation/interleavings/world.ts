import type { Done, Leaf } from '../../../src/domain/counting/leaf'
import type { Lift } from '../../../src/domain/counting/lift'
import type { PackedCounts } from '../../../src/domain/counting/roll-up'
import type { Variant } from './variants'

interface Versioned {
  _id: string
  key: string
  name: string
  ver: number
  dirty: boolean
}
export type LeafState = Leaf & Versioned & { kind: 'leaf'; parentId: string }
export type NodeState = Versioned & {
  kind: 'node'
  orgId: string
  parentId: string | null
  isBranch: boolean
  depth: number
  c: Record<string, PackedCounts>
}
export type State = LeafState | NodeState

/** Two branches under one level, and a large branch in two parts under the root: every kind of edge that the tree has. */
const LEAVES = [
  { _id: 'leaf0', parentId: 'unit', first: true },
  { _id: 'leaf1', parentId: 'unit', first: true },
  { _id: 'leaf2', parentId: 'branch', first: true },
  { _id: 'leaf3', parentId: 'branch', first: false },
] as const
export const LEAF_IDS = LEAVES.map(({ _id }) => _id)

/** The documents of one issue, changed only as the database changes them: one document at a time, a condition held while it acts. */
export class World {
  readonly documents = new Map<string, State>()
  /** Each document as it was one change ago, which is what a lagging replica may still show. */
  readonly #before = new Map<string, State>()

  constructor(private readonly variant: Variant) {
    for (const { _id, parentId, first } of LEAVES) {
      this.documents.set(_id, {
        kind: 'leaf',
        _id,
        parentId,
        key: _id,
        name: _id,
        ver: 0,
        dirty: false,
        done: {},
        seen: {},
        excused: {},
        roster: { member: 0, youth: 0 },
        branches: first ? 1 : 0,
      })
    }
    this.#addNode('unit', { parentId: 'root', isBranch: false, depth: 2 })
    this.#addNode('branch', { parentId: 'root', isBranch: true, depth: 2 })
    this.#addNode('root', { parentId: null, isBranch: false, depth: 1 })
  }

  /** A copy of a document as it stands, or as it stood one change ago. */
  read(id: string, stale = false): State {
    return (stale && this.#before.get(id)) || copyOf(this.#get(id))
  }

  node(id: string): NodeState {
    const state = this.#get(id)
    if (state.kind === 'node') return state
    throw new Error(`${id} is no node`)
  }

  leaf(id: string): LeafState {
    const state = this.#get(id)
    if (state.kind === 'leaf') return state
    throw new Error(`${id} is no leaf`)
  }

  dirty(): State[] {
    return [...this.documents.values()].filter(({ dirty }) => dirty)
  }

  /** Puts a member into a leaf's set, unless it is there. */
  put(id: string, member: string, done: Done): void {
    const leaf = this.leaf(id)
    if (leaf.done[member]) return
    this.#touch(leaf)
    leaf.done[member] = done
  }

  /** Takes a member out of a leaf's set, if it is there. */
  retract(id: string, member: string): void {
    const leaf = this.leaf(id)
    if (!leaf.done[member]) return
    this.#touch(leaf)
    delete leaf.done[member]
  }

  /** Hands a family's numbers to their parent in one write. */
  raise(id: string, raise: { children: Record<string, PackedCounts>; goesOn: boolean }, base: NodeState): void {
    const node = this.node(id)
    this.#before.set(id, copyOf(node))
    for (const [key, packed] of Object.entries(raise.children)) {
      node.c[key] = this.variant.merge(node.c[key], packed, base.c[key])
    }
    node.ver += 1
    node.dirty = raise.goesOn
  }

  /** Calls a child clean. */
  clear({ id, ver }: Lift): void {
    const state = this.#get(id)
    if (!this.variant.clearsIfUnmoved || state.ver === ver) state.dirty = false
  }

  #touch(leaf: LeafState): void {
    this.#before.set(leaf._id, copyOf(leaf))
    if (this.variant.bumps) leaf.ver += 1
    leaf.dirty = true
  }

  #get(id: string): State {
    const state = this.documents.get(id)
    if (state) return state
    throw new Error(`${id} is missing`)
  }

  #addNode(_id: string, place: Pick<NodeState, 'parentId' | 'isBranch' | 'depth'>): void {
    this.documents.set(_id, {
      ...place,
      kind: 'node',
      _id,
      orgId: _id,
      key: _id,
      name: _id,
      ver: 0,
      dirty: false,
      c: {},
    })
  }
}

const copyOf = (state: State): State =>
  state.kind === 'leaf' ? { ...state, done: { ...state.done } } : { ...state, c: { ...state.c } }
