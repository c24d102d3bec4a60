import type { Done, Leaf } from '../../../src/domain/counting/leaf'
import { liftOfLeaf, liftOfNode, type Lift } from '../../../src/domain/counting/lift'
import { mergeCounts, type PackedCounts } from '../../../src/domain/counting/roll-up'
import { LEVELS, type CountryTree } from './tree'

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
  isBranch: false
  depth: number
  c: Record<string, PackedCounts>
}

const DONE: Done = { at: new Date(0), late: false, corrected: false, group: 'member' }
const NOBODY = {}

/** One issue's documents for the whole tree, and for every level a list of those that are dirty. */
export class Documents {
  readonly leaves: LeafState[] = []
  readonly nodes: NodeState[] = []
  /** Candidates by level: everything dirty is here once, and some that are clean again. */
  readonly #queues: number[][] = Array.from({ length: LEVELS }, () => [])
  readonly #queued: Uint8Array

  constructor(private readonly tree: CountryTree) {
    const { parent, level, firstBranch } = tree
    this.#queued = new Uint8Array(parent.length)
    for (let at = 0; at < parent.length; at++) {
      const _id = String(at)
      const key = `n${at}`
      const versioned = { _id, key, name: key, ver: 0, dirty: false }
      const parentId = at === 0 ? null : String(parent[at])
      if (at < firstBranch || parentId === null) {
        const depth = (level[at] ?? 0) + 1
        this.nodes.push({ ...versioned, orgId: versioned.key, parentId, isBranch: false, depth, c: {} })
        continue
      }
      const roster = { member: 0, youth: 0 }
      this.leaves.push({ ...versioned, parentId, done: {}, seen: NOBODY, excused: NOBODY, roster, branches: 1 })
    }
  }

  /** Puts a member into the set of the branch, unless the member is there. */
  put(member: number): void {
    const at = this.tree.branchOf[member] ?? 0
    const leaf = this.leaves[at - this.tree.firstBranch]
    const place = String(this.tree.placeOf[member])
    if (!leaf || leaf.done[place]) return
    leaf.done[place] = DONE
    leaf.ver += 1
    this.#soil(at, leaf)
  }

  /** What is dirty on a level now, families of one parent together. */
  dirtyOn(level: number): number[] {
    const { parent } = this.tree
    const dirty: number[] = []
    for (const at of this.#queues[level] ?? []) {
      if (this.#state(at).dirty) dirty.push(at)
      else this.#queued[at] = 0
    }
    this.#queues[level] = dirty
    return [...dirty].sort((a, b) => (parent[a] ?? 0) - (parent[b] ?? 0))
  }

  /** Whether anything below the root is left to hand on. */
  get anyDirty(): boolean {
    return this.#queues.some((queue, level) => level > 0 && queue.some((at) => this.#state(at).dirty))
  }

  liftOf(at: number): Lift | null {
    const leaf = this.leaves[at - this.tree.firstBranch]
    if (leaf) return liftOfLeaf(leaf)
    const node = this.nodes[at]
    return node ? liftOfNode(node) : null
  }

  raise(parentId: string, { children, goesOn }: { children: Record<string, PackedCounts>; goesOn: boolean }): void {
    const at = Number(parentId)
    const node = this.nodes[at]
    if (!node) throw new Error('a parent is missing')
    for (const [key, packed] of Object.entries(children)) node.c[key] = mergeCounts(node.c[key], packed)
    node.ver += 1
    if (goesOn) this.#soil(at, node)
  }

  clear({ id, ver }: Lift): void {
    const state = this.#state(Number(id))
    if (state.ver === ver) state.dirty = false
  }

  #soil(at: number, state: Versioned): void {
    state.dirty = true
    if (this.#queued[at] === 1) return
    this.#queued[at] = 1
    this.#queues[this.tree.level[at] ?? 0]?.push(at)
  }

  #state(at: number): Versioned {
    const state = this.leaves[at - this.tree.firstBranch] ?? this.nodes[at]
    if (state) return state
    throw new Error('a document is missing')
  }
}
