import type { NoticeCard, NoticeFeed } from '../../../src/contract/notices'
import { ENV_ID } from '../../../devtools/cloud/functions/environment'
import { seedCity } from '../../../devtools/seed'
import { persona, PERSONAS } from '../../../devtools/seed/people'
import { readershipOf } from '../../../devtools/seed/readers'
import { all } from '../../../devtools/simulation/load/recount'
import type { Org } from '../../../cloudfunctions/shared/orgs/orgs.repo'
import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { concerns, isOut } from '../../../src/domain/notices/readable'
import { DAY_MS } from '../../../src/domain/time'
import { localCloud, TUESDAY as now, type TestCloud } from '../../support/local-cloud'

type Alias = (typeof PERSONAS)[number]['alias']

let city: TestCloud
beforeAll(async () => {
  process.env.TCB_ENV ??= ENV_ID
  city = await localCloud()
  seedCity(city.cloud, { size: 300, now, film: 'clip' })
})
afterAll(() => city.stop())

const as = (alias: Alias) => city.as(persona(alias).openid)

/** The whole feed, page by page. */
async function feedOf(alias: Alias): Promise<{ rows: NoticeCard[]; first: NoticeFeed }> {
  const first = await as(alias).call('notices', 'feed', { category: null, cursor: null })
  const rows = [...first.rows]
  for (let { next } = first; next !== null;) {
    const page = await as(alias).call('notices', 'feed', { category: null, cursor: next })
    rows.push(...page.rows)
    next = page.next
  }
  return { rows, first }
}

it.each(PERSONAS.map(({ alias }) => alias))('%s is shown what concerns them, the pinned one first', async (alias) => {
  const reader = readershipOf(alias, all<Org>(city.cloud.database, 'orgs'))
  const theirs = all<Notice>(city.cloud.database, 'notices').filter((one) => isOut(one, now) && concerns(one, reader))
  const { rows } = await feedOf(alias)
  expect(rows.map(({ noticeId }) => noticeId).sort()).toEqual(theirs.map(({ _id }) => _id).sort())
  expect(rows.filter(({ pinned }) => pinned)).toEqual(rows.slice(0, alias === 'new' || alias === 'lecturer' ? 0 : 1))
})

it.each<[Alias, string[], number]>([
  ['new', [], 0],
  ['member', ['n-patrol', 'n-registration', 'n-transfer'], 2],
  ['secretary', ['n-patrol'], 0],
  ['deputy', ['n-commended', 'n-patrol', 'n-registration', 'n-theme-day'], 1],
  ['officer', ['n-patrol'], 0],
  ['administrator', ['n-patrol', 'n-theme-day'], 0],
  ['editor', ['n-patrol'], 0],
  ['reviewer', ['n-patrol'], 0],
  ['keeper', ['n-patrol'], 1],
  ['organiser', ['n-patrol'], 0],
  ['lecturer', [], 0],
])('%s has not opened %j; the badge says %i', async (alias, unread, badge) => {
  const { rows, first } = await feedOf(alias)
  expect(rows.flatMap((row) => (row.unread ? [row.noticeId] : [])).sort()).toEqual(unread)
  expect(first.unreadConfirms).toBe(badge)
})

it('the minute’s job finds the views as they are shown, and one more once somebody opens a notice', async () => {
  const views = () => new Map(all<Notice>(city.cloud.database, 'notices').map(({ _id, views: n }) => [_id, n]))
  const before = views()
  await as('member').call('notices', 'open', { noticeId: 'n-patrol' })
  city.cloud.clock.set(now.getTime() + 120_000)
  await city.settle()
  expect(views()).toEqual(new Map([...before, ['n-patrol', (before.get('n-patrol') ?? 0) + 1]]))
})

it('tomorrow’s is shown to nobody today, however they ask, and to everybody tomorrow', async () => {
  for (const { alias } of PERSONAS) {
    expect((await feedOf(alias)).rows.map(({ noticeId }) => noticeId)).not.toContain('n-tomorrow')
    const opened = await as(alias).send('notices', { action: 'open', input: { noticeId: 'n-tomorrow' } })
    expect(opened).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    const found = await as(alias).call('notices', 'search', {
      words: '临时改号',
      category: null,
      year: null,
      cursor: null,
    })
    expect(found.rows).toEqual([])
  }
  city.cloud.clock.set(now.getTime() + DAY_MS)
  for (const { alias } of PERSONAS)
    expect((await feedOf(alias)).rows.map(({ noticeId }) => noticeId)).toContain('n-tomorrow')
})

it('the six that speak of 评议 are found, four of them notices', async () => {
  const search = (category: 'notice' | 'publicity' | null) =>
    as('member').call('notices', 'search', { words: '评议', category, year: null, cursor: null })
  const [found, notices, publicity] = await Promise.all([search(null), search('notice'), search('publicity')])
  expect([found, notices, publicity].map(({ rows }) => rows.length)).toEqual([6, 4, 2])
})
