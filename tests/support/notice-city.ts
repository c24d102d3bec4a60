import type { Contract } from '../../src/contract'
import type { Reply } from '../../src/contract/define'
import type { Category } from '../../src/domain/notices/category'
import type { Sector } from '../../src/domain/orgs/sector'
import { STANDINGS } from '../../src/domain/people/standing'
import { aCity, aRole, aSignIn, branchId, openidOf, type City } from './city'
import { localCloud, TUESDAY, type Person, type TestCloud } from './local-cloud'

/** Two units of two branches each; the first branch of a unit is at a school, the other in a village. */
export const [HOME, BESIDE, AWAY] = [branchId(0, 0), branchId(0, 1), branchId(1, 0)]
const SECTORS: Record<string, Sector> = {
  [HOME]: 'school',
  [BESIDE]: 'rural',
  [AWAY]: 'school',
  [branchId(1, 1)]: 'rural',
}

/** People of the first branch: its secretary, one of each standing, and who has an office at the unit and no branch. */
export const SECRETARY = openidOf(HOME, 0)
export const MEMBER = openidOf(HOME, 3)
export const YOUTH = openidOf(HOME, 1)
export const APPLICANT = openidOf(HOME, 2)
export const UNIT_OFFICER = 'openid-unit-officer'
/** Somebody of whom nothing is kept, and who has an account and no branch. */
export const VISITOR = 'openid-visitor'
export const GUEST = 'openid-guest'

/** A city in which notices are read, by all that there are. Standings go round by place. */
export function noticeCity(now: Date, people = 6): City {
  const city = aCity({ now, units: 2, branches: 2, people, standing: (place) => STANDINGS[place % 3] ?? 'member' })
  return {
    orgs: city.orgs.map((org) => ({ ...org, sector: SECTORS[org._id] })),
    roster: city.roster,
    accounts: [...city.accounts, aSignIn(UNIT_OFFICER), aSignIn(GUEST)],
    roles: [...city.roles, aRole(UNIT_OFFICER, 'u0', 'officer')],
    invites: city.invites,
  }
}

/** The functions over a cloud with that city and no notice yet, on a Tuesday at which the clock stands. */
async function noticeCloud(): Promise<TestCloud> {
  const test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(noticeCity(TUESDAY))
  return test
}

/** Begins one before each test of a file and ends it after: that of the test which runs. */
export function eachInNoticeCity(): () => TestCloud {
  let test: TestCloud | null = null
  beforeEach(async () => {
    test = await noticeCloud()
  })
  afterEach(() => test?.stop())
  return () => {
    if (!test) throw new Error('no test runs')
    return test
  }
}

type Card = Reply<Contract['notices']['feed']>['rows'][number]

/** What somebody sees of notices. */
export interface Reading {
  feed(category?: Category | null, cursor?: string | null): Promise<Reply<Contract['notices']['feed']>>
  /** Ids of the whole feed, page after page. */
  whole(category?: Category | null, from?: string | null): Promise<string[]>
  card(noticeId: string): Promise<Card | undefined>
  strip(): Promise<Reply<Contract['notices']['strip']>>
  open(noticeId: string): Promise<Reply<Contract['notices']['open']>>
  confirm(noticeId: string, token: string | null | undefined): Promise<Reply<Contract['notices']['confirm']>>
  file(noticeId: string, attachmentId?: string): Promise<Reply<Contract['notices']['file']>>
  search(words: string): Promise<Reply<Contract['notices']['search']>>
}

export function readingOf(person: Person): Reading {
  const feed: Reading['feed'] = (category = null, cursor = null) => person.call('notices', 'feed', { category, cursor })
  return {
    feed,
    whole: async (category = null, from = null) => {
      const ids: string[] = []
      let cursor = from
      do {
        const { rows, next } = await feed(category, cursor)
        ids.push(...idsOf(rows))
        cursor = next
      } while (cursor !== null)
      return ids
    },
    card: async (noticeId) => (await feed()).rows.find((row) => row.noticeId === noticeId),
    strip: () => person.call('notices', 'strip', {}),
    open: (noticeId) => person.call('notices', 'open', { noticeId }),
    confirm: (noticeId, token) =>
      person.call('notices', 'confirm', { noticeId, token: token ?? '', answer: null, confirmedAt: null }),
    file: (noticeId, attachmentId = 'a1') => person.call('notices', 'file', { noticeId, attachmentId }),
    search: (words) => person.call('notices', 'search', { words, category: null, year: null, cursor: null }),
  }
}

export const idsOf = (rows: readonly { noticeId: string }[]): string[] => rows.map(({ noticeId }) => noticeId)
