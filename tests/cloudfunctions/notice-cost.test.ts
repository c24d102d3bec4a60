import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { CATEGORIES } from '../../src/domain/notices/category'
import { FEED_PAGE } from '../../src/domain/limits'
import { ROOT } from '../support/city'
import { BESIDE, HOME, MEMBER, noticeCity, UNIT_OFFICER, VISITOR, YOUTH } from '../support/notice-city'
import { aNotice } from '../support/notices'
import { sideBySide, type Measured, type SideBySide } from '../support/side-by-side'

/** What reading notices costs in a city with a thousand of them and with ten thousand. */
const NOW = new Date('2026-11-24T02:00:00Z')
const MINUTE = 60_000
const [FEW, MANY] = [1_000, 10_000]
/** Of ten notices of all levels some are for others: by branch, standing and sector. */
const AUDIENCES: readonly Partial<Notice>[] = [
  { scope: ROOT },
  { scope: ROOT, isPublic: true },
  { scope: ROOT, standings: ['member'] },
  { scope: ROOT, standings: ['youth', 'applicant'] },
  { scope: ROOT, sectors: ['school'] },
  { scope: ROOT, sectors: ['rural'] },
  { scope: 'u0', isPublic: true },
  { scope: 'u1' },
  { scope: HOME },
  { scope: BESIDE },
]

let beside: SideBySide
let few: Measured
let many: Measured

beforeAll(async () => {
  beside = await sideBySide(NOW)
  few = cityWith(FEW)
  many = cityWith(MANY)
}, 120_000)
afterAll(() => beside.stop())

function cityWith(notices: number): Measured {
  const city = beside.open({ durable: false })
  for (const [name, list] of Object.entries(noticeCity(NOW))) city.engine.insertMany(name, list as object[])
  city.engine.insertMany('notices', Array.from({ length: notices }, noticeOf))
  return city
}

/** One a minute from five minutes ahead of now back, in all categories: the first are not out, of the newest some ask, some are pinned. */
function noticeOf(_: unknown, nth: number): Notice {
  const category = CATEGORIES[nth % CATEGORIES.length] ?? 'notice'
  const publishAt = new Date(NOW.getTime() + (5 - nth) * MINUTE)
  return aNotice({
    _id: `n${String(nth).padStart(5, '0')}`,
    title: `第 ${nth} 号`,
    text: '一段话。'.repeat(20),
    category,
    publishAt,
    pinned: nth % 50 === 7,
    sourceId: nth % 2 === 0 ? ROOT : 'u0',
    confirm:
      nth % 250 === 8 && nth < FEW
        ? { reason: '须知', deadline: new Date(publishAt.getTime() + 86_400_000), question: null }
        : null,
    ...AUDIENCES[nth % AUDIENCES.length],
  })
}

interface Cost {
  /** Requests to the database in all, and those about notices. */
  requests: number
  ofNotices: number
  read: number
  written: number
  /** Documents that the database looked at, and statements that it ran. */
  looked: number
  statements: number
  plans: string[]
}

async function costOf(city: Measured, work: () => Promise<unknown>): Promise<Cost> {
  beside.turnTo(city)
  city.log.reset()
  city.engine.work.take()
  await work()
  const done = city.engine.work.take()
  const { entries, totals } = city.log.since(-1)
  return {
    requests: entries.length,
    ofNotices: entries.filter(({ collection = '' }) => collection.startsWith('notice')).length,
    read: totals.read,
    written: totals.written,
    looked: done.documents,
    statements: done.statements,
    plans: city.engine.plans(done),
  }
}

type Category = Notice['category'] | null
const feed = (openid: string, category: Category = null, cursor: string | null = null) =>
  beside.functions.call(openid, { name: 'notices', action: 'feed', input: { category, cursor } })
const open = (openid: string, noticeId: string) =>
  beside.functions.call(openid, { name: 'notices', action: 'open', input: { noticeId } })

/**
 * People, with the requests that opening the feed takes: the account, of a member the branch and how they stand with what is asked, of an
 * officer roles and places.
 */
const READERS: readonly [string, string, { requests: number; ofNotices: number }][] = [
  ['a member', MEMBER, { requests: 7, ofNotices: 3 }],
  ['a youth', YOUTH, { requests: 7, ofNotices: 3 }],
  // Nothing is asked of who is in no branch.
  ['an officer', UNIT_OFFICER, { requests: 5, ofNotices: 2 }],
  // Nothing is kept of who only visits: what is unread and asked is not looked up.
  ['a visitor', VISITOR, { requests: 2, ofNotices: 1 }],
]

describe.each(READERS)('the feed of %s', (_, openid, requests) => {
  it('opens with one call and at most three queries about notices, whatever their number, by indexes alone', async () => {
    for (const category of [null, 'activity'] as const) {
      const [small, large] = [
        await costOf(few, () => feed(openid, category)),
        await costOf(many, () => feed(openid, category)),
      ]
      expect(large).toMatchObject({ ...requests, written: 0 })
      expect(large).toEqual({ ...small, plans: large.plans })
      // A page and one more, what is asked for confirming, and of which of these one has opened.
      expect(large.read).toBeLessThanOrEqual(FEED_PAGE + 1 + 20)
      expect(large.looked).toBeLessThanOrEqual(150)
      expect(large.plans.filter((step) => step.startsWith('SCAN'))).toEqual([])
    }
  })

  it('is turned to the last of a hundred pages at the cost of the second', async () => {
    beside.turnTo(many)
    let { next } = await feed(openid)
    const second = await costOf(many, () => feed(openid, null, next))
    expect(second.ofNotices).toBeLessThanOrEqual(4)
    for (let page = 2; page < 100 && next !== null; page++) ({ next } = await feed(openid, null, next))
    const late = await costOf(many, () => feed(openid, null, next))
    expect(late.requests).toBe(second.requests)
    expect(late.read).toBeLessThanOrEqual(second.read + FEED_PAGE)
    expect(late.looked).toBeLessThanOrEqual(second.looked * 1.5)
  })
})

it('opening one writes once a person, however often', async () => {
  const first = await costOf(many, () => open(MEMBER, 'n00010'))
  expect(first).toMatchObject({ written: 1, ofNotices: 2 })
  for (let again = 0; again < 3; again++)
    expect(await costOf(many, () => open(MEMBER, 'n00010'))).toMatchObject({ written: 0, ofNotices: 2 })
  expect(await costOf(many, () => open(VISITOR, 'n00011'))).toMatchObject({ written: 0, ofNotices: 1 })
})
