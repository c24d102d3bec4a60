import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { FoundNotices } from '../../src/contract/notices'
import { SEARCH_EXAMINED } from '../../src/domain/limits'
import { standIn, wordsOf } from '../../src/domain/notices/pairs'
import { aCity, aRole, aSignIn, branchId, OFFICER, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { aNotice, noticesWithPairs } from '../support/notices'

/** What a search reads, of 1,000 notices and of 10,000; and that turning its pages comes to all that there is, once. */
const FEW = 1_000
const MANY = 10_000
const MOST = 1.5
const MINUTE = 60_000

/** Every notice has the first; half have each of the next two, as pairs and as words, and only what `seldom` says has both. */
function textOf(nth: number): string {
  const kind = nth % 2 === 0 ? '甲乙。丁戊' : '乙丙。己庚'
  return nth % 10 === 3 ? `${kind}全文通知` : kind
}

/** Of each ten the first is there from the beginning; three a minute, so that places have to be told apart by their ids. */
const common = (nth: number): Notice =>
  aNotice({
    _id: `n${String(nth).padStart(5, '0')}`,
    title: '通知',
    text: textOf(Math.floor(nth / 10) + nth),
    source: '市',
    category: nth % 3 === 0 ? 'activity' : 'notice',
    isPublic: Math.floor(nth / 10) % 3 === 0,
    publishAt: new Date(TUESDAY.getTime() - Math.floor(nth / 3) * MINUTE),
  })

/** As many in both: older than half of the others. */
const seldom = Array.from({ length: 7 }, (_, nth) =>
  aNotice({
    _id: `s${nth}`,
    title: nth === 0 ? '稀罕事通知' : '甲乙丙丁戊己庚',
    source: '市',
    isPublic: true,
    publishAt: new Date(TUESDAY.getTime() - (MANY / 6 + nth) * MINUTE),
  }),
)
const numbers = Array.from({ length: MANY }, (_, nth) => nth)
const early = numbers.filter((nth) => nth % 10 === 0).map(common)
const later = numbers.filter((nth) => nth % 10 !== 0).map(common)

let test: TestCloud
const member = openidOf(branchId(0, 0), 1)
type More = Partial<{ category: 'notice' | 'activity'; year: number; cursor: string | null }>
const ask = (openid: string, words: string, more: More = {}): Promise<FoundNotices> =>
  test.as(openid).call('notices', 'search', { words, category: null, year: null, cursor: null, ...more })

interface Cost {
  read: number
  queries: number
  looked: number
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  test.cloud.operations.reset()
  await work()
  const { totals } = test.cloud.operations.since(-1)
  const { notices, noticePairs } = totals.byCollection
  return { read: totals.read, queries: totals.queries, looked: (notices?.read ?? 0) + (noticePairs?.read ?? 0) }
}

const KINDS: readonly [what: string, words: string, more: More][] = [
  ['what all have', '通知', {}],
  ['what all have, of a category', '通知', { category: 'activity' }],
  ['what all have, of a year', '通知', { year: 2026 }],
  ['what half have', '甲乙', {}],
  ['two that half have each and hardly any both', '甲乙 己庚', {}],
  ['two that go together', '丁戊 甲乙', {}],
  ['a word of pairs that half have each', '甲乙丙', {}],
  ['a long word of them', '甲乙丙丁戊己庚', {}],
  ['a common and a rare one', '通知 稀罕', {}],
  ['a rare one', '稀罕事', {}],
  ['what nobody has', '没有此事', {}],
  ['a common one and a letter', '通知 庚', {}],
  ['many words', '通知 甲乙 乙丙 丁戊 己庚 全文', {}],
]
/** Who is in no branch and holds an office in each of many. */
const BUSY = 'openid-busy'
const OFFICES = 9
const PEOPLE = [member, 'openid-nobody', OFFICER, BUSY]

async function costs(): Promise<Map<string, Cost>> {
  const all = new Map<string, Cost>()
  for (const openid of PEOPLE) {
    for (const [what, words, more] of KINDS) {
      const first = await ask(openid, words, more)
      all.set(`${what} ${openid}`, await costOf(() => ask(openid, words, more)))
      all.set(`${what} ${openid}, next page`, await costOf(() => ask(openid, words, { ...more, cursor: first.next })))
    }
  }
  return all
}

let few: Map<string, Cost>
let many: Map<string, Cost>
beforeAll(async () => {
  test = await localCloud()
  const city = aCity({ now: TUESDAY, people: 2, branches: OFFICES })
  const offices = Array.from({ length: OFFICES }, (_, nth) => aRole(BUSY, branchId(0, nth), 'secretary'))
  test.has({ ...city, accounts: [...city.accounts, aSignIn(BUSY)], roles: [...city.roles, ...offices] })
  test.has(noticesWithPairs([...early, ...seldom]))
  few = await costs()
}, 120_000)
afterAll(() => test.stop())

/** Every page, as long as there is a next one. */
async function walk(openid: string, words: string, more: More = {}): Promise<FoundNotices[]> {
  const pages = [await ask(openid, words, more)]
  for (let next = pages[0]?.next ?? null; next !== null; next = pages[pages.length - 1]?.next ?? null) {
    pages.push(await ask(openid, words, { ...more, cursor: next }))
  }
  return pages
}

describe(`pages turned through ${FEW} notices`, () => {
  const all = [...early, ...seldom].sort(
    (a, b) => b.publishAt.getTime() - a.publishAt.getTime() || (a._id < b._id ? 1 : -1),
  )
  const fitting = (words: string, fits: (notice: Notice) => boolean = () => true) =>
    all
      .filter((notice) => fits(notice) && standIn(`${notice.title}\n${JSON.stringify(notice.blocks)}`, wordsOf(words)))
      .map(({ _id }) => _id)

  it.each(KINDS.filter(([, , { year }]) => year === undefined))(
    'come to each that fits, once: %s',
    async (_, words, more) => {
      for (const openid of [member, 'openid-nobody']) {
        const pages = await walk(openid, words, more)
        const expected = fitting(words, ({ category, isPublic }) => {
          return (more.category === undefined || category === more.category) && (openid === member || isPublic)
        })
        expect(pages.flatMap(({ rows }) => rows.map(({ noticeId }) => noticeId)).join()).toBe(expected.join())
        for (const { rows, next, narrow } of pages) expect(narrow).toBe(next !== null && rows.length < 10)
      }
    },
  )

  it('new ones that come out meanwhile neither hide one nor bring one twice', async () => {
    const first = await ask(member, '甲乙')
    test.has(noticesWithPairs(['x1', 'x2'].map((_id) => aNotice({ _id, title: '甲乙', publishAt: new Date(TUESDAY) }))))
    const second = await ask(member, '甲乙', { cursor: first.next })
    const seen = [first, second].flatMap(({ rows }) => rows.map(({ noticeId }) => noticeId))
    expect(seen.join()).toBe(fitting('甲乙').slice(0, 20).join())
    test.cloud.database.remove('notices', { query: { _id: { $in: ['x1', 'x2'] } }, multi: true })
    test.cloud.database.remove('noticePairs', { query: { noticeId: { $in: ['x1', 'x2'] } }, multi: true })
  })
})

describe(`${MANY} notices`, () => {
  beforeAll(async () => {
    test.has(noticesWithPairs(later))
    many = await costs()
  }, 120_000)

  it(`cost a page at most ${SEARCH_EXAMINED} documents in all, whatever the words, and few queries`, () => {
    for (const costs of [few, many]) {
      for (const [what, { read, looked, queries }] of costs) {
        expect([what, read <= SEARCH_EXAMINED, looked <= SEARCH_EXAMINED, queries <= 20]).toEqual([
          what,
          true,
          true,
          true,
        ])
      }
    }
  })

  it('as many as a tenth of them do', () => {
    for (const [what, { read }] of many) {
      expect([what, read <= MOST * (few.get(what)?.read ?? 0)]).toEqual([what, true])
    }
  })

  it('and what has a rare pair is found at once, however many have the others', async () => {
    for (const words of ['稀罕事', '通知 稀罕', '罕事通知']) {
      expect((await ask(member, words)).rows.map(({ noticeId }) => noticeId)).toEqual(['s0'])
    }
    const { rows, next } = await ask(member, '甲乙丙丁戊己庚')
    expect([rows.map(({ noticeId }) => noticeId), next]).toEqual([['s1', 's2', 's3', 's4', 's5', 's6'], null])
  })

  it('what is common in each and rare together is told to need narrower words, and its next page goes on', async () => {
    const first = await ask(member, '甲乙 己庚')
    expect(first).toMatchObject({ rows: [], narrow: true })
    expect(first.next).not.toBeNull()
    expect(await ask(member, '甲乙 己庚', { cursor: first.next })).toMatchObject({ narrow: true })
  })
})
