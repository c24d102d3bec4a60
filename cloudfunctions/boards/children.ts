import type { OrgName } from '../../src/contract/identity'
import type { NodeDocument } from '../shared/counting/nodes.repo'
import { findOrgs, orgName, type Org } from '../shared/orgs/orgs.repo'

export interface Child {
  org: OrgName
  isBranch: boolean
}

const childOf = (org: Org): Child => ({ org: orgName(org), isBranch: org.kind === 'branch' })

/**
 * The children of a node as a list shows them: those that stand there now in the order of the tree, then those that were counted
 * there and have moved or are gone since; otherwise the rows would not add up. Who is gone is called as the nodes remember.
 */
export async function countedChildren(
  present: readonly Org[],
  counted: readonly string[],
  nodes: readonly Pick<NodeDocument, 'names'>[],
): Promise<Child[]> {
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
