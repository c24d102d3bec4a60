import { DAYS_SHOWN, doneByDay } from '../../../src/domain/assignments/by-day'
import { weekRange } from '../../../src/domain/assignments/report'
import { askingBefore } from '../../../src/domain/notices/asking'

const hour = (o: number, y = 0) => ({ o, y, d: 50, c: 1, b: 2 })
/** 09:30 of a Tuesday in Shanghai. */
const OPENS = '2026-11-24T01:30:00Z'

describe('what was done day by day', () => {
  it('counts members and youth as one, with days of nothing in between, from the first to the last', () => {
    expect(doneByDay({ 0: hour(3, 1), 5: hour(10, 1), 40: hour(12, 4), 41: hour(12, 5) }, OPENS)).toEqual([
      { day: '2026-11-24', done: 11 },
      { day: '2026-11-25', done: 0 },
      { day: '2026-11-26', done: 6 },
    ])
    // The day ends in Shanghai: the hour from 23:30 on belongs to the day on which it began.
    expect(doneByDay({ 14: hour(2), 15: hour(5) }, OPENS)).toEqual([
      { day: '2026-11-24', done: 2 },
      { day: '2026-11-25', done: 3 },
    ])
  })

  it('has nothing before anybody has, none below nothing, and the last week alone', () => {
    expect([doneByDay({}, OPENS), doneByDay({ 3: hour(0) }, OPENS)]).toEqual([[], []])
    expect(doneByDay({ 0: hour(5), 24: hour(4) }, OPENS).map(({ done }) => done)).toEqual([5, 0])
    const long = Object.fromEntries(Array.from({ length: 12 }, (_, day) => [24 * day, hour(day + 1)]))
    expect(doneByDay(long, OPENS)).toHaveLength(DAYS_SHOWN)
  })
})

it('a week is from Monday to Monday in Shanghai', () => {
  expect(weekRange('2026-11-29T14:00:00Z')).toEqual({
    from: new Date('2026-11-22T16:00:00Z'),
    until: new Date('2026-11-29T16:00:00Z'),
  })
})

it('the version before is found by its number, and the first has none', () => {
  expect(['confirm-n-a-3', 'confirm-n1-1', 'lesson-8'].map(askingBefore)).toEqual(['confirm-n-a-2', null, null])
})
