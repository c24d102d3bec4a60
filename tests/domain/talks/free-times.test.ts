import {
  beginOf,
  freeAhead,
  freeWords,
  isAhead,
  isFree,
  NO_TIMES,
  partOf,
  type FreeTimes,
} from '../../../src/domain/talks/free-times'
import { TALK_AHEAD_DAYS, TALK_TIMES_OFFERED } from '../../../src/domain/limits'
import { addDays } from '../../../src/domain/time'

/** A Thursday. */
const NOW = '2026-03-19T02:00:00Z'
const on = (...slots: [number, 'morning' | 'afternoon' | 'evening'][]): FreeTimes => ({
  ...NO_TIMES,
  slots: slots.map(([weekday, part]) => ({ weekday, part })),
})
const SATURDAY = on([5, 'morning'], [5, 'afternoon'])

it('offers the next free times after today, as they come', () => {
  const [first, second, third] = freeAhead(SATURDAY, NOW)
  expect([first, second, third]).toEqual([
    { day: '2026-03-21', part: 'morning' },
    { day: '2026-03-21', part: 'afternoon' },
    { day: '2026-03-28', part: 'morning' },
  ])
  expect(freeAhead(SATURDAY, NOW)).toHaveLength(TALK_TIMES_OFFERED)
  // Not today, though it is a Thursday.
  expect(freeAhead(on([3, 'evening']), NOW)[0]?.day).toBe('2026-03-26')
  expect(freeAhead({ ...SATURDAY, from: '2026-04-01' }, NOW)[0]?.day).toBe('2026-04-04')
  expect(freeAhead(NO_TIMES, NOW)).toEqual([])
})

it('knows what is free, and what is ahead', () => {
  expect(isFree(SATURDAY, { day: '2026-03-21', part: 'morning' })).toBe(true)
  expect(isFree(SATURDAY, { day: '2026-03-21', part: 'evening' })).toBe(false)
  expect(isFree({ ...SATURDAY, from: '2026-03-22' }, { day: '2026-03-21', part: 'morning' })).toBe(false)
  expect(isFree({ ...SATURDAY, from: '2026-03-21' }, { day: '2026-03-21', part: 'morning' })).toBe(true)
  const last = addDays('2026-03-19', TALK_AHEAD_DAYS)
  expect(['2026-03-19', '2026-03-20', last, addDays(last, 1)].map((day) => isAhead({ day }, NOW))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

it('a part of a day has a beginning, which lies in it', () => {
  for (const part of ['morning', 'afternoon', 'evening'] as const)
    expect(partOf(beginOf({ day: '2026-03-21', part }))).toBe(part)
  expect(beginOf({ day: '2026-03-21', part: 'afternoon' }).toISOString()).toBe('2026-03-21T07:00:00.000Z')
})

it('tells them in a few words', () => {
  const words = (times: FreeTimes) => freeWords(times, NOW)
  expect(words(on([2, 'evening']))).toBe('可约周三晚')
  expect(words(SATURDAY)).toBe('可约周六')
  expect(words(on([5, 'morning'], [5, 'afternoon'], [6, 'morning'], [6, 'afternoon']))).toBe('可约周末')
  expect(words(on([5, 'morning'], [6, 'morning'], [6, 'afternoon']))).toBe('可约周六上午、周日')
  expect(words({ ...SATURDAY, from: '2026-04-10' })).toBe('4月起可约')
  expect(words({ ...SATURDAY, from: '2026-03-30' })).toBe('可约周六')
  expect(words({ ...SATURDAY, from: '2027-01-04' })).toBe('1月起可约')
  expect(words(NO_TIMES)).toBe('还没有填可约时间')
})
