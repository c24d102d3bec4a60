import {
  clockTime,
  dayRange,
  deadlinePhrase,
  duration,
  durationWords,
  fromWallClock,
  lately,
  longTime,
  wallClock,
  weekNumber,
  weekStart,
} from '../../src/domain/time'

const at = (text: string) => new Date(`${text}+08:00`)

describe('times of the city', () => {
  it.each([
    ['2026-11-22T23:59:59', '2026-11-16T00:00:00'],
    ['2026-11-23T00:00:00', '2026-11-23T00:00:00'],
    ['2026-11-29T22:00:00', '2026-11-23T00:00:00'],
    ['2027-01-01T07:00:00', '2026-12-28T00:00:00'],
    ['1969-12-31T23:00:00', '1969-12-29T00:00:00'],
  ])('the week of %s begins on Monday %s', (day, monday) => {
    expect(weekStart(at(day))).toEqual(at(monday))
  })

  it('numbers weeks one by one, also across years', () => {
    expect(weekNumber(at('2027-01-04T00:00:00')) - weekNumber(at('2026-12-28T00:00:00'))).toBe(1)
    expect(weekNumber(at('2026-11-29T23:59:59'))).toBe(weekNumber(at('2026-11-23T00:00:00')))
  })

  it('reads and makes wall-clock times eight hours ahead of UTC', () => {
    expect(wallClock('2026-03-19T04:26:00Z')).toEqual({
      year: 2026,
      month: 3,
      day: 19,
      weekday: 4,
      hour: 12,
      minute: 26,
    })
    expect(fromWallClock({ year: 2026, month: 3, day: 22, hour: 22 }).toISOString()).toBe('2026-03-22T14:00:00.000Z')
    expect(clockTime('2026-03-19T16:05:00Z')).toBe('00:05')
    expect(longTime('2026-03-19T04:26:00Z')).toBe('2026 年 3 月 19 日 12:26')
  })

  it.each([
    ['2026-03-16T00:00:00', '2026-03-22T22:00:00', '3月16日—22日'],
    ['2026-02-23T00:00:00', '2026-03-01T22:00:00', '2月23日—3月1日'],
  ])('%s to %s is %s', (from, until, text) => {
    expect(dayRange(at(from), at(until))).toBe(text)
  })

  it.each([
    ['2026-03-19T08:00:00', '周日 22:00 截止，还有 3 天'],
    ['2026-03-22T10:00:00', '周日 22:00 截止，还有 12 小时'],
    ['2026-03-22T21:40:00', '周日 22:00 截止，还有 20 分钟'],
    ['2026-03-22T22:00:00', '周日 22:00 已截止'],
    ['2026-04-22T22:00:00', '3月22日 22:00 已截止'],
  ])('at %s the deadline reads %s', (now, text) => {
    expect(deadlinePhrase(at('2026-03-22T22:00:00'), at(now))).toBe(text)
  })

  it.each([
    ['2026-03-19T08:12:00', '今天 08:12'],
    ['2026-03-18T21:40:00', '昨天 21:40'],
    ['2026-03-17T12:05:00', '周二 12:05'],
    ['2026-03-09T12:05:00', '3月9日'],
  ])('%s is told as %s', (then, text) => {
    expect(lately(at(then), at('2026-03-19T09:41:00'))).toBe(text)
  })

  it('tells lengths', () => {
    expect([duration(546), duration(3723), duration(-1)]).toEqual(['09:06', '1:02:03', '00:00'])
    expect([durationWords(471), durationWords(51), durationWords(480)]).toEqual(['7 分 51 秒', '51 秒', '8 分'])
  })
})
