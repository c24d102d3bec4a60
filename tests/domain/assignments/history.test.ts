import fc from 'fast-check'
import { historyState, historyWords, memberSince, type HistoryState } from '../../../src/domain/assignments/history'

const DEADLINE = '2026-11-29T14:00:00Z'
const [BEFORE, AFTER] = ['2026-11-24T02:00:00Z', '2026-12-01T02:00:00Z']
const week = { deadline: DEADLINE }

describe('an assignment in a member’s history', () => {
  it.each([
    [{ late: false }, true, 'done'],
    [{ late: true }, true, 'excused'],
    [{ late: true }, false, 'late'],
    [{ late: false }, false, 'done'],
    [undefined, true, 'excused'],
    [undefined, false, 'current'],
  ])('done %o, excused %s: %s', (done, excused, state) => {
    expect(historyState(week, { done, excused, since: BEFORE }, BEFORE)).toBe(state)
    expect(historyState(week, { done, excused, since: null }, BEFORE)).toBe(state)
  })

  it.each([
    ['who had come before the deadline', '2026-11-29T13:59:59.999Z', 'missed'],
    ['who came at the deadline', DEADLINE, 'before'],
    ['who came yesterday', '2026-11-30T02:00:00Z', 'before'],
    ['who has not come yet', null, 'before'],
  ])('is, for %s, %s: %s', (_, since, state) => {
    expect(historyState(week, { done: undefined, excused: false, since }, AFTER)).toBe(state)
    expect(historyState(week, { done: { late: true }, excused: false, since }, AFTER)).toBe('late')
  })

  it('counts from joining, or from the first that was finished before coming again', () => {
    expect(memberSince(null, null)).toBeNull()
    expect(memberSince(AFTER, null)).toEqual(new Date(AFTER))
    expect(memberSince(AFTER, BEFORE)).toEqual(new Date(BEFORE))
    expect(memberSince(BEFORE, AFTER)).toEqual(new Date(BEFORE))
    expect(memberSince(null, BEFORE)).toEqual(new Date(BEFORE))
  })
})

describe('a history in words', () => {
  it('says what is rare only where there is any', () => {
    expect(historyWords(['done', 'late', 'missed', 'done'])).toBe('近 4 期，按时 2，补学 1，缺 1')
    expect(historyWords(['before', 'excused', 'current'])).toBe(
      '近 3 期，按时 0，补学 0，缺 0，请假 1，加入前 1，进行中 1',
    )
  })

  it('adds up', () => {
    const state = fc.constantFrom<HistoryState>('done', 'late', 'missed', 'before', 'current', 'excused')
    fc.assert(
      fc.property(fc.array(state, { maxLength: 40 }), (states) => {
        const [whole, ...parts] = (historyWords(states).match(/\d+/g) ?? []).map(Number)
        expect(parts.reduce((sum, n) => sum + n, 0)).toBe(whole)
        expect(whole).toBe(states.length)
      }),
    )
  })
})
