import type { Group, WaitingRequest } from '../../src/contract/desk'
import { orgName, type Org } from '../shared/orgs/orgs.repo'
import { countOpenRequests, openRequestsOf } from '../shared/people/join-requests.repo'
import { earliest } from './group'

/** Who asks to be let into some branches, whoever has waited longest first. */
export async function requestsOf(
  branches: readonly Org[],
  rows: number,
): Promise<Group<WaitingRequest> & { since: Date | null }> {
  const parts = await Promise.all(
    branches.map(async (branch) => {
      const [count, open] = await Promise.all([countOpenRequests(branch._id), openRequestsOf(branch._id, rows)])
      return { count, open: open.map(({ name, at }) => ({ branch, name, at })) }
    }),
  )
  const open = parts.flatMap((part) => part.open).sort((a, b) => a.at.getTime() - b.at.getTime())
  return {
    count: parts.reduce((all, { count }) => all + count, 0),
    rows: open.slice(0, rows).map(({ branch, name, at }) => ({ branch: orgName(branch), name, at: at.toISOString() })),
    since: earliest(open.map(({ at }) => at)),
  }
}
