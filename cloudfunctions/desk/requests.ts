import type { Group, WaitingRequest } from '../../src/contract/desk'
import { orgName, type Org } from '../shared/orgs/orgs.repo'
import { countOpenRequests, openRequestsAfter } from '../shared/people/join-requests.repo'
import { earliest } from './group'

/** Who asks to be let into some branches, whoever has waited longest first. */
export async function requestsOf(
  branches: readonly Org[],
  rows: number,
): Promise<Group<WaitingRequest> & { since: Date | null }> {
  const parts = await Promise.all(
    branches.map(async (branch) => {
      const [count, open] = await Promise.all([
        countOpenRequests(branch._id),
        openRequestsAfter(branch._id, null, rows),
      ])
      return { count, open: open.map(({ askId, name, at }) => ({ branch, askId, name, at })) }
    }),
  )
  const open = parts.flatMap((part) => part.open).sort((a, b) => a.at.getTime() - b.at.getTime())
  return {
    count: parts.reduce((all, { count }) => all + count, 0),
    rows: open
      .slice(0, rows)
      .map(({ branch, askId, name, at }) => ({ branch: orgName(branch), askId, name, at: at.toISOString() })),
    since: earliest(open.map(({ at }) => at)),
  }
}
