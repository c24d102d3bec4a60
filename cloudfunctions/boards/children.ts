import type { OrgName } from '../../src/contract/identity'
import { rowsOfLevel, type LevelNumbers } from '../shared/counting/children'
import { childrenOf, findOrgs, orgName, type Org } from '../shared/orgs/orgs.repo'

export interface Child {
  org: OrgName
  isBranch: boolean
}

const childOf = (org: Org): Child => ({ org: orgName(org), isBranch: org.kind === 'branch' })

/** The children of a level as a list over some assignments shows them. Who has moved is called as now, who is gone as remembered. */
export async function countedChildren(orgId: string, numbers: LevelNumbers): Promise<Child[]> {
  const { present, former } = rowsOfLevel(orgId, await childrenOf(orgId), numbers)
  if (former.length === 0) return present.map(childOf)
  const found = new Map((await findOrgs(former.map(({ id }) => id))).map((org) => [org._id, childOf(org)]))
  return [...present.map(childOf), ...former.map((org) => found.get(org.id) ?? { org, isBranch: true })]
}
