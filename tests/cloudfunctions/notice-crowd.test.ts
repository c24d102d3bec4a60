import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { JobReport } from '../../cloudfunctions/jobs/job'
import { Random } from '../../devtools/seed/random'
import { shuffled } from '../../devtools/simulation/load/campaign'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { aCity } from '../support/city'
import { aNotice } from '../support/notices'

const mockLines: string[] = []
jest.mock('../../cloudfunctions/kit/log', () => ({
  newTrace: () => '',
  logFailure: ({ action }: { action: string }) => void mockLines.push(action),
}))

/** A notice of the whole city in the minute in which everybody opens it, and the job that counts them. */
const NOW = new Date('2026-11-24T02:00:00Z')
const MINUTE = 60_000
const READERS = 5_000
/** Writes of one document in a second that the database takes. */
const MOST_WRITES = 5

let test: JoinedTest
let minutes = 0
beforeEach(async () => {
  test = await joinedTest(NOW)
  minutes = 0
})
afterEach(() => test.stop())

const open = (openid: string, noticeId = 'n1') =>
  test.functions.call(openid, { name: 'notices', action: 'open', input: { noticeId } })
const kept = (id = 'n1'): Notice | undefined =>
  test.cloud.database.find('notices', { _id: id })[0] as unknown as Notice | undefined

/** The next minute's work, a minute after the last, and what the database was asked for. */
async function minute(): Promise<{ report: JobReport | undefined; read: number; ofNotice: number }> {
  minutes += 1
  test.time.set(NOW.getTime() + minutes * MINUTE)
  const mark = test.log.mark()
  const report = await test.functions.minute()
  const { byCollection } = test.log.since(mark).totals
  const { noticeViews, notices } = byCollection
  return { report: report.notices, read: noticeViews?.read ?? 0, ofNotice: notices?.written ?? 0 }
}

/** Documents under which nobody in particular has opened a notice. */
const viewsOf = (noticeId: string, count: number, from = NOW.getTime() - MINUTE) =>
  Array.from({ length: count }, (_, n) => ({
    _id: `${noticeId}-${n}`,
    noticeId,
    // Some thousand in one instant, as after a message to all.
    at: new Date(from + (n % 7 === 0 ? 0 : Math.floor((n * 50_000) / count))),
  }))

it(`${READERS} people open it within a minute: one write each, and none of a document more than ${MOST_WRITES} times a second`, async () => {
  const city = aCity({ now: NOW, units: 2, branches: 25, people: 100 })
  for (const [name, list] of Object.entries(city)) test.cloud.database.insertMany(name, list as object[])
  test.cloud.database.insertMany('notices', [aNotice()])
  const readers = shuffled(
    city.roster.map(({ _id }) => `openid-${_id}`),
    new Random(1),
  )
  expect(readers).toHaveLength(READERS)
  test.log.reset()
  const tick = MINUTE / READERS
  for (let n = 0; n < READERS; n += 25) {
    test.time.set(NOW.getTime() + n * tick)
    const some = readers.slice(n, n + 25)
    // Every fifth taps twice.
    await Promise.all([...some, ...some.filter((_, i) => i % 5 === 0)].map((openid) => open(openid)))
  }
  expect(test.log.writes).toEqual(new Map([['noticeViews', READERS]]))
  expect(test.log.busiest.writes).toBe(1)
  await minute()
  await minute()
  expect(kept()?.views).toBe(READERS)
  expect(test.log.busiest.writes).toBeLessThanOrEqual(MOST_WRITES)
  // What all have opened was written once a minute, not once a reader.
  expect(test.log.writes.get('notices')).toBeLessThanOrEqual(2)
  expect(test.log.writes.get('noticeViews')).toBe(READERS)
})

describe('the job that counts', () => {
  beforeEach(() => {
    const city = aCity({ now: NOW, units: 1, branches: 1, people: 1 })
    for (const [name, list] of Object.entries(city)) test.cloud.database.insertMany(name, list as object[])
  })

  it('comes to 100,000 readers exactly, so many a minute, and then reads nothing', async () => {
    const { database } = test.cloud
    database.insertMany('notices', [aNotice(), aNotice({ _id: 'n2' }), aNotice({ _id: 'n3', views: 3 })])
    database.insertMany('noticeViews', [...viewsOf('n1', 99_000), ...viewsOf('n2', 1000)])
    const first = await minute()
    expect(first.report).toEqual({ outcome: 'done', did: { counted: 2, indexed: 0, pins: 0 }, failures: 0 })
    // So many pages, and what of the last is of one instant.
    expect(first.read).toBeGreaterThan(40_000)
    expect(first.read).toBeLessThanOrEqual(70_000)
    expect(first.ofNotice).toBe(2)
    expect([kept('n1')?.views, kept('n2')?.views, kept('n3')?.views]).toEqual([99_000, 1000, 3])
    const second = await minute()
    expect(first.read + second.read).toBe(100_000)
    // Counted anew it is the same, which is not written.
    expect(second.ofNotice).toBe(0)
    expect(await minute()).toEqual({
      report: { outcome: 'done', did: { counted: 0, indexed: 0, pins: 0 }, failures: 0 },
      read: 0,
      ofNotice: 0,
    })
    expect(test.log.busiest.writes).toBeLessThanOrEqual(MOST_WRITES)
  })

  it('counts who opened it in the very moments in which it ran, in the next minute', async () => {
    const { database } = test.cloud
    database.insertMany('notices', [aNotice()])
    const before = (ms: number): Date => new Date(NOW.getTime() + MINUTE - ms)
    database.insertMany('noticeViews', [...viewsOf('n1', 10), { _id: 'quick', noticeId: 'n1', at: before(1) }])
    await minute()
    expect(kept()?.views).toBe(11)
    // A function that began before this minute and whose write comes after it: it says when it began.
    database.insertMany('noticeViews', [{ _id: 'slow', noticeId: 'n1', at: before(9_000) }])
    await minute()
    expect(kept()?.views).toBe(12)
  })

  it('runs twice at once, or late, and takes nobody away', async () => {
    const { database } = test.cloud
    database.insertMany('notices', [aNotice({ views: 12 })])
    database.insertMany('noticeViews', viewsOf('n1', 10))
    test.time.set(NOW.getTime() + MINUTE)
    await Promise.all([test.functions.minute(), test.functions.minute()])
    expect(kept()?.views).toBe(12)
    database.insertMany(
      'noticeViews',
      viewsOf('n1', 5, NOW.getTime() + MINUTE).map((view) => ({ ...view, _id: `x${view._id}` })),
    )
    minutes = 1
    await minute()
    await minute()
    expect(kept()?.views).toBe(15)
  })

  it('is not stopped by one that can’t be counted, which it counts when it can', async () => {
    const { database } = test.cloud
    database.insertMany('notices', [aNotice(), aNotice({ _id: 'bad' })])
    database.insertMany('noticeViews', [...viewsOf('bad', 3), ...viewsOf('n1', 4), ...viewsOf('gone', 2)])
    test.cloud.setGate((text, pass) =>
      text.includes('calculateDocument') && text.includes('"bad') ? Promise.reject(new Error('refused')) : pass(),
    )
    const { report } = await minute()
    expect(report).toEqual({ outcome: 'failed', did: { counted: 2, indexed: 0, pins: 0 }, failures: 1 })
    expect([kept()?.views, kept('bad')?.views, mockLines]).toEqual([4, 0, ['notices']])
    test.cloud.setGate()
    expect((await minute()).report).toEqual({ outcome: 'done', did: { counted: 1, indexed: 0, pins: 0 }, failures: 0 })
    expect(kept('bad')?.views).toBe(3)
    expect((await minute()).report).toMatchObject({ did: { counted: 0 } })
  })
})
