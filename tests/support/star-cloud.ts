import { checkIdOf, type SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import type { DecidingCheck, KeptCheck, StarCheck } from '../../src/contract/stars'
import { DAY_MS } from '../../src/domain/time'
import { TUESDAY, type TestCloud } from './local-cloud'
import { aCheck, aCriteria, EXAMPLE, figuresOf } from './stars'
import { aVenue, COMMITTEE, homesCloud, homesOf, KEEPER } from './venues'

/** The self-check of `v1` by the criteria that are out. */
export const CHECK = checkIdOf('v1', 'k1')
export const before = (days: number): Date => new Date(TUESDAY.getTime() - days * DAY_MS)

/** Two Youth Homes of the small city, and the example out. */
export async function starCloud(): Promise<TestCloud> {
  const test = await homesCloud(
    homesOf([aVenue({ _id: 'v1', rating: { sum: 47, people: 10 } }), aVenue({ _id: 'v2' })]),
  )
  test.has({ criteria: [aCriteria()] })
  return test
}

export const known = ({ check }: KeptCheck): StarCheck => {
  if (!check) throw new Error('there is no self-check')
  return check
}
export const openOwn = async (test: TestCloud): Promise<StarCheck> =>
  known(await test.as(KEEPER).call('stars', 'check', { venueId: 'v1' }))
export const openCheck = (test: TestCloud): Promise<DecidingCheck> =>
  test.as(COMMITTEE).call('stars', 'openCheck', { checkId: CHECK })
export const itemIn = (check: StarCheck, id: string) => check.items.find((item) => item.id === id)
export const codeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'ok',
    ({ code, message }: { code: string; message: string }) => `${code} ${message}`,
  )

const EVIDENCE = EXAMPLE.items.filter(({ kind }) => kind === 'evidence').map(({ id }) => id)
export const JUDGED = Object.fromEntries(EVIDENCE.map((id) => [id, { verdict: 'met' as const, reason: '' }]))
/** A reason that is long enough where the criteria give something else. */
export const UNLIKE = '消防检查正在补，其他都达到了'

/** Handed in and judged: what is left is to decide. */
export const aReady = (change: Partial<SelfCheck> = {}): SelfCheck =>
  aCheck({
    state: 'submitted',
    submittedAt: before(3),
    version: 4,
    judged: JUDGED,
    figures: figuresOf(50),
    ...change,
  })

export const decide = (
  test: TestCloud,
  { check: { checkId, version } }: Pick<DecidingCheck, 'check'>,
  { who = COMMITTEE, ...said }: { stars: 1 | 2 | 3 | 4 | 5 | null; reason: string; who?: string },
) => test.as(who).call('stars', 'decide', { checkId, version, ...said })
