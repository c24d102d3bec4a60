import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import type { Difference } from '../../cloudfunctions/shared/counting/reports.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { completionId } from '../../src/domain/counting/ids'
import { partOf } from '../../src/domain/counting/leaf'
import { pack, unpack, versionOf } from '../../src/domain/counting/roll-up'
import { Random } from '../../devtools/seed/random'
import { shuffled } from '../../devtools/simulation/load/campaign'
import type { Engine } from '../../devtools/cloud'
import { all } from '../../devtools/simulation/load/recount'

/** Behind the functions' backs: nothing marks what is done here. */
export class Saboteur {
  readonly planted: Partial<Record<Difference, number>> = {}
  readonly #leaves: LeafDocument[]
  readonly #nodes: NodeDocument[]
  readonly #completions: Map<string, Completion>

  constructor(
    private readonly database: Engine,
    assignments: readonly string[],
  ) {
    const chosen = <T extends { assignmentId: string }>(collection: string): T[] =>
      shuffled(
        all<T>(database, collection).filter(({ assignmentId }) => assignments.includes(assignmentId)),
        new Random(7),
      )
    this.#leaves = chosen('leaves')
    this.#nodes = chosen('nodes')
    this.#completions = new Map(all<Completion>(database, 'completions').map((one) => [one._id, one]))
  }

  get total(): number {
    return Object.values(this.planted).reduce((sum, n) => sum + n, 0)
  }

  /** Whole nodes right above branches vanish; their leaves are left in peace otherwise, so that each loss is one difference. */
  loseNodes(n: number): void {
    const lost = this.#nodes.filter((node) => this.#leaves.some(({ parentId }) => parentId === node._id)).slice(0, n)
    for (const { _id } of lost) {
      this.#remove('nodes', _id)
      for (const leaf of this.#leaves.filter(({ parentId }) => parentId === _id))
        this.#leaves.splice(this.#leaves.indexOf(leaf), 1)
      this.#nodes.splice(
        this.#nodes.findIndex((node) => node._id === _id),
        1,
      )
    }
    this.#count('lost-node', lost.length)
  }

  loseLeaves(n: number): void {
    for (const leaf of this.#take(n)) {
      this.#remove('leaves', leaf._id)
      this.#count('lost-leaf')
    }
  }

  /** Five members at a time vanish from a set that is called clean. */
  loseDone(n: number): void {
    while (n > 0) {
      const [leaf] = this.#take(1)
      for (const memberId of Object.keys(leaf?.done ?? {}).slice(0, Math.min(5, n))) {
        if (leaf) delete leaf.done[memberId]
        this.#count('lost-done')
        n -= 1
      }
      this.#put('leaves', leaf)
    }
  }

  turnLate(n: number): void {
    for (const leaf of this.#take(n)) {
      const [done] = Object.values(leaf.done)
      if (done) done.late = !done.late
      this.#put('leaves', leaf)
      this.#count('wrong-done')
    }
  }

  /** Somebody who never finished stands in the set, as counted numbers. */
  inventDone(n: number): void {
    for (const leaf of this.#take(n)) {
      leaf.done[`${leaf.branchId}-nobody`] = { at: new Date(0), late: false, corrected: false, group: 'member' }
      this.#put('leaves', { ...leaf, ver: leaf.ver + 1, dirty: true })
      this.#count('retracted-done')
    }
  }

  /** Someone has finished, but what says that the parent must hear of it is lost. */
  loseDirty(n: number): void {
    for (const leaf of this.#take(n)) {
      const [memberId = ''] = Object.keys(leaf.done)
      const completion = this.#completions.get(completionId(leaf.assignmentId, memberId))
      const done = leaf.done[memberId]
      const stranger = this.#strangerBeside(memberId, leaf.branchId)
      if (!completion || !done) throw new Error('nobody has finished there')
      leaf.done[stranger] = done
      const _id = completionId(leaf.assignmentId, stranger)
      this.database.insertMany('completions', [{ ...completion, _id, memberId: stranger, number: `${_id}-number` }])
      this.#put('leaves', { ...leaf, ver: leaf.ver + 1, dirty: false })
      this.#count('lost-change')
    }
  }

  /** A new id in the same part of a branch. */
  #strangerBeside(memberId: string, branchId: string): string {
    const parts = all<Org>(this.database, 'orgs', { _id: branchId })[0]?.parts[0]?.n ?? 1
    for (let i = 0; ; i++) {
      const stranger = `${memberId}x${i}`
      if (partOf(stranger, parts) === partOf(memberId, parts)) return stranger
    }
  }

  spoilSums(n: number): void {
    for (const leaf of this.#take(n)) {
      const { sum } = leaf
      if (sum)
        this.#put('leaves', { ...leaf, sum: { ...sum, member: { ...sum.member, onTime: sum.member.onTime + 1 } } })
      this.#count('stale-sum')
    }
  }

  /** The parent's number of a leaf: another one, one of a version that never was, or no number at all. */
  spoilNumbers(n: number, how: 'wrong' | 'ahead' | 'unsound'): void {
    for (const leaf of this.#take(n)) {
      const node = this.#nodeOf(leaf.parentId)
      const kept = node?.c[leaf.key]
      if (!node || !kept) throw new Error('no numbers there')
      if (how === 'wrong') kept.mo += 3
      if (how === 'ahead') kept.yr = pack(versionOf(kept.yr) + 1000, unpack(kept.yr))
      if (how === 'unsound') Object.assign(kept, { ml: 'seven' })
      this.#put('nodes', node)
      this.#count('wrong-number')
    }
  }

  /** Numbers of a node higher up. */
  spoilUpperNumbers(n: number): void {
    const upper = this.#nodes.filter(({ depth }) => depth > 2).slice(0, n)
    for (const { orgId, parentId } of upper) {
      const node = this.#nodeOf(parentId ?? '')
      const kept = node?.c[orgId]
      if (!node || !kept) throw new Error('no numbers there')
      kept.mr += 5
      this.#put('nodes', node)
      this.#count('wrong-number')
    }
  }

  addStrays(n: number): void {
    for (const { _id } of this.#nodes.slice(0, n)) {
      const node = this.#nodeOf(_id)
      const [some] = Object.values(node?.c ?? {})
      if (!node || !some) throw new Error('no numbers there')
      node.c['gone-long-ago'] = { ...some }
      this.#put('nodes', node)
      this.#count('stray-child')
    }
  }

  #take(n: number): LeafDocument[] {
    const usable = this.#leaves.filter(({ done }) => Object.keys(done).length > 0).slice(-n)
    if (usable.length < n) throw new Error('the city is too small')
    for (const leaf of usable) this.#leaves.splice(this.#leaves.indexOf(leaf), 1)
    return usable
  }

  #nodeOf(_id: string): NodeDocument | undefined {
    return all<NodeDocument>(this.database, 'nodes', { _id })[0]
  }

  #put(collection: string, document: object | undefined): void {
    if (document && '_id' in document && typeof document._id === 'string') {
      this.#remove(collection, document._id)
      this.database.insertMany(collection, [document])
    }
  }

  #remove(collection: string, _id: string): void {
    this.database.remove(collection, { query: { _id }, multi: false })
  }

  #count(kind: Difference, n = 1): void {
    this.planted[kind] = (this.planted[kind] ?? 0) + n
  }
}
