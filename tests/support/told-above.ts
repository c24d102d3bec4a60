import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { LACKS } from '../../src/domain/people/health'
import { anOrg, ROOT } from './city'
import type { TestCloud } from './local-cloud'

/** Branches right below a level, with nobody on their rosters. */
export const emptyBranches = (count: number, level: Org): Org[] =>
  Array.from({ length: count }, (_, order) => {
    const id = `${level._id}-${String(order).padStart(2, '0')}`
    return anOrg({ _id: id, name: id, kind: 'branch', parentId: level._id, path: [...level.path, id], order })
  })

const WHEN_ASKED = new Set(['now', 'asOf'])

/** Whatever may be asked of a branch by who holds an office above it, and of the levels above, without when it was asked. */
export async function toldAbove(officer: ReturnType<TestCloud['as']>, branchId: string): Promise<string[]> {
  const replies: unknown[] = []
  for (const orgId of [ROOT, 'u1']) {
    replies.push(await officer.call('boards', 'overview', { orgId, assignmentId: 'L1' }))
    replies.push(await officer.call('boards', 'report', { orgId, assignmentId: 'L1' }))
    replies.push(await officer.call('boards', 'health', { orgId }))
    for (const lack of LACKS)
      replies.push((await officer.call('boards', 'lacking', { orgId, lack, cursor: null })).rows)
  }
  replies.push(await officer.call('boards', 'board', { branchId, assignmentId: 'L1' }))
  replies.push(await officer.call('boards', 'unfinished', { branchId, kind: 'lesson' }))
  for (const orgId of [ROOT, branchId]) {
    const asked = { orgId, format: 'csv-raw', moment: 'live', assignmentId: 'L1' } as const
    const { url } = await officer.call('exports', 'exportNumbers', asked)
    replies.push((await (await fetch(url)).text()).replaceAll(/实时（[^）]*）/g, ''))
  }
  return replies.map((reply) =>
    JSON.stringify(reply, (key, value: unknown) => (WHEN_ASKED.has(key) ? undefined : value)),
  )
}
