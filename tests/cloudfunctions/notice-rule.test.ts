import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { concerns, mayRead, type Readership } from '../../src/domain/notices/readable'
import { ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { AWAY, BESIDE, HOME, MEMBER, noticeCity, readingOf, UNIT_OFFICER, VISITOR, YOUTH } from '../support/notice-city'
import { aNotice } from '../support/notices'
import { answer } from '../support/strangers'

/** Who reads what is one rule; lists ask it as a query. Over every audience that there is, both come to the same. */
const SCOPES = [ROOT, 'u0', 'u1', HOME, BESIDE]
const STANDINGS: readonly Notice['standings'][] = [['member', 'youth', 'applicant'], ['member'], ['youth', 'applicant']]
const SECTORS: readonly Notice['sectors'][] = [null, ['school'], ['rural', 'new']]
const notices = SCOPES.flatMap((scope) =>
  STANDINGS.flatMap((standings, i) =>
    SECTORS.flatMap((sectors, j) =>
      [true, false].map((isPublic) => {
        const _id = `${scope}-${i}-${j}-${isPublic ? 'public' : 'inside'}`
        // A few of each kind are not out.
        const publishAt = new Date(TUESDAY.getTime() + (j === 1 && i === 0 ? 1 : 0))
        return aNotice({ _id, scope, standings, sectors, isPublic, publishAt })
      }),
    ),
  ),
)

let test: TestCloud
let orgs: Map<string, Org>
beforeAll(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  const city = noticeCity(TUESDAY)
  orgs = new Map(city.orgs.map((org) => [org._id, org]))
  test.has(city)
  test.has({ notices })
})
afterAll(() => test.stop())

const at = (...ids: string[]): Readership['places'] => ids.flatMap((id) => orgs.get(id) ?? [])
const READERS: readonly [string, () => Readership][] = [
  [MEMBER, () => ({ places: at(HOME), standing: 'member' })],
  [YOUTH, () => ({ places: at(HOME), standing: 'youth' })],
  [`openid-${BESIDE}-m0002`, () => ({ places: at(BESIDE), standing: 'applicant' })],
  [`openid-${AWAY}-m0003`, () => ({ places: at(AWAY), standing: 'member' })],
  [UNIT_OFFICER, () => ({ places: at('u0') })],
  [VISITOR, () => ({ places: [] })],
]

it.each(READERS)('%s', async (openid, readership) => {
  const reader = readership()
  const me = readingOf(test.as(openid))
  const concerned = notices.filter((notice) => concerns(notice, reader) && notice.publishAt <= TUESDAY)
  expect((await me.whole()).sort()).toEqual(concerned.map(({ _id }) => _id).sort())
  expect(concerned.length).toBeGreaterThan(3)
  const opened: string[] = []
  for (const { _id } of notices) if ((await answer(me.open(_id))) === 'ok') opened.push(_id)
  expect(opened).toEqual(notices.filter((notice) => mayRead(notice, reader, TUESDAY)).map(({ _id }) => _id))
})
