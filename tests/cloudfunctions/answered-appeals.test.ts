import type { Appeal } from '../../cloudfunctions/shared/assignments/appeals.repo'
import { aCity, anIssue, branchId, memberId, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'

/** What becomes of an appeal that was answered: it stays listed, and the member hears of it until they have seen it. */
let test: TestCloud
const branch = branchId(0, 0)
const secretary = () => test.as(openidOf(branch, 0))
const m = (place: number) => memberId(branch, place)
const DAY = 86_400_000

beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 8 }))
  const opensAt = new Date('2026-11-15T16:00:00Z')
  const deadline = new Date('2026-11-22T14:00:00Z')
  test.has({ issues: [anIssue(), anIssue({ _id: 'L0', order: 0, label: '旧课', opensAt, deadline })] })
  for (const [place, lessonId] of [
    [4, 'L1'],
    [5, 'L0'],
    [7, 'L1'],
  ] as const) {
    await appeal(place, lessonId)
    test.cloud.clock.advance(60_000)
    await correct(place, 'accept', lessonId)
  }
})
afterAll(() => test.stop())

const appeal = (place: number, lessonId: string) =>
  test.as(openidOf(branch, place)).call('lessons', 'appeal', { lessonId, text: '周一看完了，没有记录' })
const correct = (place: number, outcome: 'accept' | 'refuse', lessonId: string) =>
  secretary().call('boards', 'correct', { assignmentId: lessonId, memberId: m(place), outcome, reason: '当面看过' })

describe('an answer to an appeal', () => {
  const answered = (cursor: string | null = null) =>
    secretary().call('boards', 'answeredAppeals', { branchId: branch, cursor })

  it('stays listed, the newest first, with who gave it, when and why', async () => {
    const { rows, next } = await answered()
    expect(rows.map(({ memberId: id, state, by, reason }) => [id, state, by, reason])).toEqual([
      [m(7), 'accepted', '成员0', '当面看过'],
      [m(5), 'accepted', '成员0', '当面看过'],
      [m(4), 'accepted', '成员0', '当面看过'],
    ])
    expect(next).toBeNull()
    expect(rows[2]).toMatchObject({ name: '成员4', label: '2026年第1期', text: '周一看完了，没有记录' })
    expect(Date.parse(rows[2]?.answeredAt ?? '')).toBeGreaterThan(Date.parse(rows[2]?.at ?? ''))
    expect((await secretary().call('boards', 'appeals', { branchId: branch })).appeals).toEqual([])
  })

  it('is turned by the page, none twice and none left out, also of one moment', async () => {
    const at = new Date(TUESDAY.getTime() + 40 * DAY)
    const many = Array.from({ length: 25 }, (_, n): Appeal => ({
      _id: `L${String(n).padStart(2, '0')}_${m(6)}`,
      assignmentId: `L${n}`,
      memberId: m(6),
      branchId: branch,
      text: '看了',
      at: TUESDAY,
      state: 'refused',
      answer: { actorId: null, reason: '没有来', at: n < 24 ? at : new Date(at.getTime() + 1) },
    }))
    test.has({ appeals: many })
    const first = await answered()
    const second = await answered(first.next)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 8, null])
    const seen = [...first.rows, ...second.rows].map(({ assignmentId, memberId: id }) => `${assignmentId}_${id}`)
    expect(new Set(seen).size).toBe(28)
    expect(first.rows[0]).toMatchObject({ assignmentId: 'L24', by: null, state: 'refused', reason: '没有来' })
    await expect(answered('nonsense')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(
      test.as(openidOf(branchId(0, 1), 0)).call('boards', 'answeredAppeals', { branchId: branch, cursor: null }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is news to the member until they have seen it, and the next one is news again', async () => {
    const me = test.as(openidOf(branch, 5))
    const news = async () => {
      const [home, record] = await Promise.all([me.call('lessons', 'home', {}), me.call('lessons', 'record', {})])
      expect(home.answers).toEqual(record.answers)
      return home.answers
    }
    expect(await news()).toEqual([{ lessonId: 'L0', label: '旧课', state: 'accepted', reason: '当面看过' }])
    expect((await me.call('lessons', 'open', { lessonId: 'L0' })).appeal?.unseen).toBe(true)
    for (let i = 0; i < 2; i++) await me.call('lessons', 'sawAnswer', { lessonId: 'L0' })
    expect(await news()).toEqual([])
    expect((await me.call('lessons', 'open', { lessonId: 'L0' })).appeal).toMatchObject({
      unseen: false,
      answer: '当面看过',
    })
    // Nobody else’s is seen by it, and nothing is there of a lesson without one.
    expect((await test.as(openidOf(branch, 4)).call('lessons', 'home', {})).answers).toHaveLength(1)
    expect(await me.call('lessons', 'sawAnswer', { lessonId: 'L1' })).toEqual({ seen: true })

    await appeal(2, 'L0')
    const second = test.as(openidOf(branch, 2))
    for (const outcome of ['refuse', 'accept'] as const) {
      await correct(2, outcome, 'L0')
      expect((await second.call('lessons', 'home', {})).answers).toMatchObject([
        { state: outcome === 'accept' ? 'accepted' : 'refused' },
      ])
      await second.call('lessons', 'sawAnswer', { lessonId: 'L0' })
    }
  })
})
