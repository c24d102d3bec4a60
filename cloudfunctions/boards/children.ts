import type { OrgName } from '../../src/contract/identity'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { isCountedBelow } from '../../src/domain/assignments/audience'
import type { NodeDocument } from '../shared/counting/nodes.repo'
import { childrenOf, findOrgs, orgName, type Org } from '../shared/orgs/orgs.repo'

export interface Child {
  org: OrgName
  isBranch: boolean
}

interface Period {
  assignments: readonly Assignment[]
  /** The numbers of the level for these, as far as there are any. */
  nodes: readonly Pick<NodeDocument, 'names'>[]
  /** Ids of the children that have numbers. */
  counted: readonly string[]
}

const childOf = (org: Org): Child => ({ org: orgName(org), isBranch: org.kind === 'branch' })

/**
 * The children of a level as a list over some assignments shows them: those that stand there and are meant, in the order of the
 * tree, then those that were counted there and have moved or are gone since; otherwise the rows would not add up. Who is gone is
 * called as the nodes remember.
 */
export async function countedChildren(orgId: string, { assignments, nodes, counted }: Period): Promise<Child[]> {
  const has = new Set(counted)
  const present = (await childrenOf(orgId)).filter(
    (child) => has.has(child._id) || assignments.some((assignment) => isCountedBelow(orgId, assignment, child)),
  )
  const there = new Set(present.map(({ _id }) => _id))
  const former = counted.filter((id) => !there.has(id)).sort()
  if (former.length === 0) return present.map(childOf)
  const found = new Map((await findOrgs(former)).map((org) => [org._id, childOf(org)]))
  const names = new Map(nodes.flatMap((node) => Object.entries(node.names)))
  return [
    ...present.map(childOf),
    ...former.map((id) => found.get(id) ?? { org: { id, name: names.get(id) ?? '' }, isBranch: true }),
  ]
}
