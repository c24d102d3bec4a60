import type { Context } from '../shared/people/context'
import { getOrg, rootOrg, type Org } from '../shared/orgs/orgs.repo'

/** Where a reader stands in the tree: a member's branch, or for visitors the whole city. */
export interface Reader {
  path: string[]
  /** Null for visitors. */
  branch: Org | null
}

export async function readerOf({ member }: Context): Promise<Reader> {
  const branch = member ? await getOrg(member.branchId) : null
  return { path: (branch ?? (await rootOrg())).path, branch }
}
