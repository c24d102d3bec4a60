import { aCity, branchId, officeHolders, openidOf, ROOT } from './city'
import { localCloud, TUESDAY, type TestCloud } from './local-cloud'

/** Two who write for the city, two who review it, and who writes for a unit below. */
export const [EDITOR, OTHER, REVIEWER, SECOND, ELSEWHERE]: readonly [string, string, string, string, string] = [
  'openid-qin',
  'openid-he',
  'openid-deng',
  'openid-gu',
  'openid-unit',
]
export const UNIT = 'u0'

/** A member of a branch who only reads. */
export const READER = openidOf(branchId(0, 0), 1)

/** The functions over a small city with them. */
export async function writingCloud(): Promise<TestCloud> {
  const test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: 1, branches: 1, people: 3 }))
  test.has(
    officeHolders([
      ...[EDITOR, OTHER].map((openid) => ({ openid, orgId: ROOT, role: 'editor' as const })),
      ...[REVIEWER, SECOND].map((openid) => ({ openid, orgId: ROOT, role: 'reviewer' as const })),
      { openid: ELSEWHERE, orgId: UNIT, role: 'editor' },
    ]),
  )
  return test
}
