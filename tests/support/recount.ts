import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { nodeId } from '../../src/domain/counting/ids'
import { sumOf } from '../../src/domain/counting/roll-up'
import type { Cloud } from '../../devtools/cloud'

/** A cloud as far as it is looked into. */
type Kept = Pick<Cloud, 'database'>

/** Finished people (on time and late) by organisation, counted from the completions alone. */
export function recount(cloud: Kept, assignmentId: string): Record<string, number> {
  const orgs = new Map(all<Org>(cloud, 'orgs').map((org) => [org._id, org]))
  const counts: Record<string, number> = {}
  for (const completion of all<Completion>(cloud, 'completions')) {
    if (completion.assignmentId !== assignmentId) continue
    for (const id of orgs.get(completion.branchId)?.path ?? []) counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}

/** The same as the boards read it: leaves for branches, nodes for the levels above. */
export function counted(cloud: Kept, assignmentId: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const leaf of all<LeafDocument>(cloud, 'leaves')) {
    if (leaf.assignmentId !== assignmentId) continue
    const n = Object.keys(leaf.done).length
    if (n > 0) counts[leaf.branchId] = (counts[leaf.branchId] ?? 0) + n
  }
  for (const node of all<NodeDocument>(cloud, 'nodes')) {
    if (node._id !== nodeId(assignmentId, node.orgId) || node.isBranch) continue
    const { member, youth } = sumOf(node.c, false)
    const n = [member, youth].reduce((sum, { onTime, late, corrected }) => sum + onTime + late + corrected, 0)
    if (n > 0) counts[node.orgId] = n
  }
  return counts
}

/** The whole of a collection. The engine hands out what was stored; its shape is the repository's. */
export const all = <T>(cloud: Kept, collection: string): T[] => cloud.database.find(collection, {}) as unknown as T[]
