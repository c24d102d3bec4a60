import type { LackingBranch } from '../../src/contract/committee'
import type { ListedBranch } from '../../src/domain/people/health'
import { findOrgs, orgName, type Org } from '../shared/orgs/orgs.repo'

/** Branches as they are called now, with the levels between a node and them. Who has left the node since the night is not told of. */
export async function presentLacking(listed: readonly ListedBranch[], node: Org): Promise<LackingBranch[]> {
  const branches = await found(listed.map(({ id }) => id))
  const between = ({ path }: Org): string[] => path.slice(path.indexOf(node._id) + 1, -1)
  const levels = await found([...branches.values()].flatMap(between))
  return listed.flatMap(({ id, members }) => {
    const branch = branches.get(id)
    if (!branch?.path.includes(node._id)) return []
    const path = between(branch).flatMap((one) => levels.get(one) ?? [])
    return { org: orgName(branch), path: path.map(orgName), members }
  })
}

const found = async (ids: readonly string[]): Promise<Map<string, Org>> =>
  new Map((await findOrgs([...new Set(ids)])).map((org) => [org._id, org]))
