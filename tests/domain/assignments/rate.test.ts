import type { BranchBoard } from '../../../src/contract/boards'
import { groupText } from '../../../src/domain/assignments/group-text'
import fc from 'fast-check'
import {
  coverage,
  due,
  nearestTenth,
  oneDecimal,
  participation,
  percent,
  percentSoFar,
  wholePercent,
} from '../../../src/domain/assignments/rate'
import { pointsAgainst } from '../../../src/domain/assignments/same-hour'
import { emptyCounts } from '../../../src/domain/counting/counts'

const now = new Date('2026-11-24T02:00:00Z')

describe('rates', () => {
  it('are on time over roster without the excused, with one decimal', () => {
    expect(participation({ onTime: 37, late: 2, corrected: 0, excused: 0, roster: 46 }, now)).toMatchObject({
      percent: 80.4,
      onTime: 37,
      late: 2,
      roster: 46,
    })
    expect(participation({ onTime: 37, late: 0, corrected: 0, excused: 6, roster: 46 }, now).percent).toBe(92.5)
    expect(coverage({ ...emptyCounts(), branches: 1418, covered: 1362 })).toEqual({
      percent: 96.1,
      covered: 1362,
      branches: 1418,
    })
  })

  it('leave the excused out of who is expected', () => {
    expect(due({ roster: 46, excused: 6 })).toBe(40)
    expect(due({ roster: 3, excused: 3 })).toBe(0)
  })

  it('are told with one decimal, the nearest', () => {
    expect([nearestTenth(804.34), nearestTenth(804.5), nearestTenth(-13)]).toEqual([80.4, 80.5, -1.3])
    expect([oneDecimal(80), oneDecimal(80.4)]).toEqual(['80.0', '80.4'])
  })

  it('are unknown where nobody is expected', () => {
    expect(percent(0, 0)).toBeNull()
    expect(participation({ onTime: 0, late: 0, corrected: 0, excused: 3, roster: 3 }, now).percent).toBeNull()
  })
})

describe('shares', () => {
  const total = fc.integer({ min: 2, max: 5_000_000 })
  const parts = total.chain((whole) => fc.tuple(fc.integer({ min: 1, max: whole - 1 }), fc.constant(whole)))

  it.each([
    [1999, 2000, 99.9],
    [1, 2001, 0.1],
    [1, 1_000_000, 0.1],
    [999_999, 1_000_000, 99.9],
    [0, 2001, 0],
    [2000, 2000, 100],
  ])('%i of %i is %f', (part, whole, share) => {
    expect(percent(part, whole)).toBe(share)
    expect(oneDecimal(share)).toBe(share.toFixed(1))
  })

  it.each([
    [199, 200, 99, 99],
    [1, 201, 1, 1],
    [2, 3, 67, 66],
    [0, 7, 0, 0],
    [7, 7, 100, 100],
    [9, 7, 129, 100],
    [1, 0, 0, 0],
  ])('%i of %i is %i in whole percents, so far %i', (part, whole, nearest, soFar) => {
    expect([wholePercent(part, whole), percentSoFar(part, whole)]).toEqual([nearest, soFar])
  })

  it('are nothing so far where a clock is a moment behind: a bar takes no width below that', () => {
    expect([percentSoFar(-0.2, 80), percentSoFar(-3, 80)]).toEqual([0, 0])
  })

  it('are never all or nothing while somebody is missing or there', () => {
    fc.assert(
      fc.property(parts, ([part, whole]) => {
        const share = percent(part, whole) ?? NaN
        expect([share >= 0.1, share <= 99.9]).toEqual([true, true])
        expect(Math.abs(share - (part * 100) / whole)).toBeLessThanOrEqual(0.1)
        for (const one of [wholePercent(part, whole), percentSoFar(part, whole)])
          expect([one >= 1, one <= 99, Number.isInteger(one)]).toEqual([true, true, true])
      }),
    )
  })

  it('one missing branch is seen in the coverage, and one missing member in the difference to the last', () => {
    expect(coverage({ ...emptyCounts(), branches: 2000, covered: 1999 }).percent).toBe(99.9)
    expect(pointsAgainst(percent(1999, 2000), percent(2000, 2000))).toBe(-0.1)
  })
})

describe('text for the group chat', () => {
  const person = (
    name: string,
    state: 'done' | 'in-progress' | 'not-started' | 'excused',
    done: number | null = null,
  ) => ({
    memberId: name,
    name,
    standing: 'member' as const,
    state,
    percent: done,
    lastAt: null,
    joined: true,
    reminder: null,
    remindedAt: null,
  })
  const board: BranchBoard = {
    branch: { id: 'b', name: '机电 2302 团支部' },
    assignment: {
      assignmentId: 'l',
      kind: 'lesson',
      label: '2026年第8期',
      order: 8,
      title: '清清澜江',
      opensAt: '2026-11-22T16:00:00Z',
      deadline: '2026-11-29T14:00:00Z',
      seconds: 200,
      about: null,
    },
    rate: participation({ onTime: 1, late: 0, corrected: 0, excused: 1, roster: 4 }, now),
    youthRate: participation({ onTime: 0, late: 0, corrected: 0, excused: 0, roster: 0 }, now),
    before: null,
    counts: { done: 1, corrected: 0, late: 0, inProgress: 1, notStarted: 1, excused: 1 },
    againstLast: null,
    trend: [],
    people: [
      person('甲', 'done'),
      person('乙', 'in-progress', 62),
      person('丙', 'not-started'),
      person('丁', 'excused'),
    ],
    frozen: null,
    may: [],
    openAppeals: 0,
    lockedRows: 0,
    requests: { open: 0, matching: 0 },
    quiet: { from: 21, until: 8 },
    version: '1',
    now: now.toISOString(),
  }

  it('says what, until when, how far, and who is missing; not who is excused', () => {
    const text = groupText(board)
    expect(text).toContain('【2026 年第 8 期】清清澜江')
    expect(text).toContain('周日 22:00 截止')
    expect(text).toContain('应学 3 人，已完成 1 人，参学率 33.3%')
    expect(text).toContain('乙（已看 62%）、丙')
    expect(text).not.toMatch(/甲|丁|落后|垫底/)
  })

  it('is glad when nobody is missing', () => {
    expect(groupText({ ...board, people: [person('甲', 'done')] })).toContain('本期都学完了')
  })
})
