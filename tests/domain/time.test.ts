import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import fc from 'fast-check'
import {
  clockTime,
  dayName,
  dayInYear,
  dayNumber,
  dayRange,
  deadlinePhrase,
  duration,
  durationWords,
  fromWallClock,
  lately,
  longTime,
  published,
  timeLeft,
  wallClock,
  weekdayName,
  weekNumber,
  weekStart,
  type WallClock,
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
    ['2026-03-16T00:00:00', '2026-03-23T00:00:00', '3月16日—22日'],
  ])('%s to %s is %s', (from, until, text) => {
    expect(dayRange(at(from), at(until))).toBe(text)
  })

  it.each([
    ['2026-03-19T08:00:00', '周日 22:00 截止，还有 3 天'],
    ['2026-03-19T21:59:59', '周日 22:00 截止，还有 3 天'],
    ['2026-03-19T22:00:01', '周日 22:00 截止，还有 2 天'],
    ['2026-03-21T22:00:00', '周日 22:00 截止，还有 1 天'],
    ['2026-03-21T22:00:01', '周日 22:00 截止，还有 23 小时'],
    ['2026-03-22T21:00:00', '周日 22:00 截止，还有 1 小时'],
    ['2026-03-22T21:00:01', '周日 22:00 截止，还有 59 分钟'],
    ['2026-03-22T21:59:01', '周日 22:00 截止，还有不到 1 分钟'],
    ['2026-03-22T10:00:00', '周日 22:00 截止，还有 12 小时'],
    ['2026-03-22T21:40:00', '周日 22:00 截止，还有 20 分钟'],
    ['2026-03-22T22:00:00', '周日 22:00 已截止'],
    ['2026-04-22T22:00:00', '3月22日 22:00 已截止'],
  ])('at %s the deadline reads %s', (now, text) => {
    expect(deadlinePhrase(at('2026-03-22T22:00:00'), at(now))).toBe(text)
  })

  it('a minute before midnight is a minute, and no day', () => {
    expect(deadlinePhrase(at('2026-03-23T00:00:00'), at('2026-03-22T23:59:00'))).toBe('周一 00:00 截止，还有 1 分钟')
  })

  it('never promises more than there is, nor half of it', () => {
    const unit: Record<string, number> = { 天: 86_400_000, 小时: 3_600_000, 分钟: 60_000 }
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 40 * 86_400_000 }), (left) => {
        const [, n = '', of = ''] = /^还有 (\d+) (天|小时|分钟)$/.exec(timeLeft(left)) ?? []
        const told = Number(n) * (unit[of] ?? NaN)
        expect([told > 0, told <= left, told * 2 > left]).toEqual([true, true, true])
      }),
    )
  })

  it.each([
    ['2026-03-19T08:12:00', '今天 08:12'],
    ['2026-03-18T21:40:00', '昨天 21:40'],
    ['2026-03-17T12:05:00', '周二 12:05'],
    ['2026-03-09T12:05:00', '3月9日'],
  ])('%s is told as %s', (then, text) => {
    expect(lately(at(then), at('2026-03-19T09:41:00'))).toBe(text)
  })

  it.each([
    ['2026-03-19T08:30:00', '今天 08:30'],
    ['2026-03-18T21:40:00', '3月18日'],
    ['2026-01-01T00:00:00', '1月1日'],
    ['2025-12-31T23:59:00', '2025年12月31日'],
    ['2025-03-20T08:30:00', '2025年3月20日'],
  ])('%s came out %s', (then, text) => {
    expect(published(at(then), at('2026-03-19T09:41:00'))).toBe(text)
  })

  it('names the year of a day in the next one', () => {
    expect(dayInYear(at('2027-01-05T22:00:00'), at('2026-12-31T23:59:00'))).toBe('2027年1月5日')
  })

  it('tells lengths', () => {
    expect([duration(546), duration(3723), duration(-1)]).toEqual(['09:06', '1:02:03', '00:00'])
    expect([durationWords(471), durationWords(51), durationWords(480)]).toEqual(['7 分 51 秒', '51 秒', '8 分'])
  })
})

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** What a clock in Shanghai shows, by nothing but UTC and eight hours. */
function plainClock(instant: number): WallClock {
  const shifted = new Date(instant + 8 * HOUR)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

describe('any time from 1970 to 2100', () => {
  const instant = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2101, 0, 1) - 1 })
  const two = (n: number) => String(n).padStart(2, '0')

  it('reads as UTC eight hours later', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const plain = plainClock(at)
        const { year, month, day, weekday, hour, minute } = plain
        expect(wallClock(at)).toEqual(plain)
        expect(wallClock(new Date(at))).toEqual(plain)
        expect(wallClock(new Date(at).toISOString())).toEqual(plain)
        expect(clockTime(at)).toBe(`${two(hour)}:${two(minute)}`)
        expect(dayName(at)).toBe(`${month}月${day}日`)
        expect(longTime(at)).toBe(`${year} 年 ${month} 月 ${day} 日 ${two(hour)}:${two(minute)}`)
        expect(weekdayName(at)).toBe(`周${'日一二三四五六'.charAt(weekday)}`)
      }),
    )
  })

  it('is made again from what was read, to the minute', () => {
    fc.assert(fc.property(instant, (at) => expect(fromWallClock(wallClock(at)).getTime()).toBe(at - (at % 60_000))))
  })

  it('carries over months, days, hours and minutes beyond their range', () => {
    const parts = fc.record({
      year: fc.integer({ min: 1970, max: 2100 }),
      month: fc.integer({ min: -30, max: 40 }),
      day: fc.integer({ min: -400, max: 400 }),
      hour: fc.integer({ min: -100, max: 100 }),
      minute: fc.integer({ min: -3000, max: 3000 }),
    })
    fc.assert(
      fc.property(parts, ({ year, month, day, hour, minute }) => {
        const plain = Date.UTC(year, month - 1, day, hour, minute) - 8 * HOUR
        expect(fromWallClock({ year, month, day, hour, minute }).getTime()).toBe(plain)
        expect(fromWallClock({ year, month, day }).getTime()).toBe(Date.UTC(year, month - 1, day) - 8 * HOUR)
      }),
    )
  })

  it('has a day and a week that hold it, and begin at midnight', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const midnight = dayNumber(at) * DAY - 8 * HOUR
        expect([at >= midnight, at < midnight + DAY]).toEqual([true, true])
        const monday = weekStart(at).getTime()
        expect([at >= monday, at < monday + WEEK]).toEqual([true, true])
        expect(plainClock(monday)).toMatchObject({ weekday: 1, hour: 0, minute: 0 })
        expect(Number.isInteger((monday + 8 * HOUR) / DAY)).toBe(true)
        expect(weekStart(monday)).toEqual(new Date(monday))
        expect([weekNumber(monday + WEEK), weekNumber(monday - 1)]).toEqual([weekNumber(at) + 1, weekNumber(at) - 1])
      }),
    )
    expect(weekNumber(at('1970-01-01T00:00:00'))).toBe(0)
    expect(dayNumber(at('1970-01-01T00:00:00'))).toBe(0)
  })
})

describe('edges of the calendar', () => {
  it.each([
    ['a leap year', { year: 2028, month: 2, day: 29 }, '2028-02-29T00:00:00'],
    ['no leap year', { year: 2026, month: 2, day: 29 }, '2026-03-01T00:00:00'],
    ['a century that is one', { year: 2000, month: 2, day: 29 }, '2000-02-29T00:00:00'],
    ['a century that is none', { year: 2100, month: 2, day: 29 }, '2100-03-01T00:00:00'],
    ['the month after December', { year: 2026, month: 13, day: 1 }, '2027-01-01T00:00:00'],
    ['the month before January', { year: 2027, month: 0, day: 31 }, '2026-12-31T00:00:00'],
    ['the day before the first', { year: 2027, month: 1, day: 0, hour: 22 }, '2026-12-31T22:00:00'],
    ['the 31st of a month of 30', { year: 2026, month: 11, day: 31 }, '2026-12-01T00:00:00'],
    ['24 o’clock', { year: 2026, month: 12, day: 31, hour: 24 }, '2027-01-01T00:00:00'],
    ['the minute before', { year: 2027, month: 1, day: 1, minute: -1 }, '2026-12-31T23:59:00'],
  ])('%s', (_, parts, then) => {
    expect(fromWallClock(parts)).toEqual(at(then))
  })

  it('New Year comes at midnight in Shanghai, eight hours before UTC’s', () => {
    expect(longTime('2026-12-31T15:59:59.999Z')).toBe('2026 年 12 月 31 日 23:59')
    expect(longTime('2026-12-31T16:00:00.000Z')).toBe('2027 年 1 月 1 日 00:00')
    expect(lately('2026-12-31T15:59:00Z', '2026-12-31T16:01:00Z')).toBe('昨天 23:59')
    expect(dayRange(at('2026-12-28T00:00:00'), at('2027-01-03T22:00:00'))).toBe('12月28日—1月3日')
  })

  it('a week of 29 February has seven days', () => {
    expect(weekStart(at('2028-02-29T12:00:00'))).toEqual(at('2028-02-28T00:00:00'))
    expect(weekStart(at('2028-03-05T23:59:59'))).toEqual(at('2028-02-28T00:00:00'))
    expect(dayNumber(at('2028-03-01T00:00:00')) - dayNumber(at('2028-02-28T23:59:59'))).toBe(2)
  })
})

describe('the zone of the machine', () => {
  const root = resolve(__dirname, '../..')
  /** In every half hour of four days: what is read there, and what is made of it again. */
  const script = `
    const { wallClock, fromWallClock, weekStart } = require('./src/domain/time.ts')
    const from = Date.parse(process.argv[1])
    const lines = Array.from({ length: 192 }, (_, i) => from + i * 1_800_000)
      .map((at) => [at, wallClock(at), fromWallClock(wallClock(at)).getTime(), weekStart(at).getTime()])
    console.log(JSON.stringify([process.env.TZ, new Date(from).getTimezoneOffset(), lines]))`

  // In each of these spans the machine's own clock changes to or from summer time: Shanghai's did so until 1991.
  it.each([
    ['America/New_York', '2026-03-07T00:00:00Z', 300],
    ['Europe/Berlin', '2026-10-23T00:00:00Z', -120],
    ['Asia/Shanghai', '1991-04-12T00:00:00Z', -480],
  ])('does not matter: %s from %s', (zone, from, offset) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script, from], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    })
    const expected = Array.from({ length: 192 }, (_, i) => {
      const then = Date.parse(from) + i * 1_800_000
      const monday = then + 8 * HOUR - ((plainClock(then).weekday + 6) % 7) * DAY
      return [then, plainClock(then), then, monday - (monday % DAY) - 8 * HOUR]
    })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([zone, offset, expected])
  })
})
