import * as fc from 'fast-check'
import {
  hoursAhead,
  isOpenWithin,
  minutesOfWeek,
  openness,
  spansOn,
  specialOn,
  type Hours,
  type Special,
} from '../../../src/domain/homes/hours'
import { nearDay, openWords, spansWords } from '../../../src/domain/homes/hours-words'
import { isOpenNow } from '../../../src/domain/homes/wanted'
import { addDays, dayStart } from '../../../src/domain/time'

const TUESDAY = '2026-03-17'
const DAY = [
  [540, 720],
  [840, 1260],
] as const
const HOURS: Hours = { week: [[], DAY, DAY, DAY, DAY, [[540, 960]], [[540, 960]]], special: [] }
const at = (day: string, time: string): Date => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(dayStart(day).getTime() + (hour * 60 + minute) * 60_000)
}
const special = (kind: Special['kind'], from: string, until: string, spans: Special['spans'] = []): Special => ({
  kind,
  from,
  until,
  spans,
  name: '',
  reason: '',
})
const having = (...days: Special[]): Hours => ({ ...HOURS, special: days })
const word = (hours: Hours, now: Date): string => {
  const { open, word: first, rest } = openWords(hours, now)
  return `${open ? '+' : '-'} ${first} ${rest}`.trim()
}

describe('how a venue stands now', () => {
  it.each([
    ['08:59', '- 未开门 9:00 开'],
    ['09:00', '+ 开放中 至 12:00'],
    ['11:59', '+ 开放中 至 12:00'],
    ['12:00', '- 午休 14:00 开'],
    ['14:00', '+ 开放中 至 21:00'],
    ['20:59', '+ 开放中 至 21:00'],
    ['21:00', '- 已关门 明天 9:00 开'],
    ['00:00', '- 未开门 9:00 开'],
  ])('on a Tuesday at %s: %s', (time, words) => {
    expect(word(HOURS, at(TUESDAY, time))).toBe(words)
  })

  it('says on a closed day when it opens next, by the day that people call it', () => {
    const closed = (until: string): string => word(having(special('closing', TUESDAY, until)), at(TUESDAY, '10:00'))
    expect(closed(TUESDAY)).toBe('- 今日闭馆 明天 9:00 开')
    expect(closed('2026-03-19')).toBe('- 今日闭馆 周五 9:00 开')
    expect(closed('2026-03-23')).toBe('- 今日闭馆 3月24日 9:00 开')
    // Further ahead than a card knows of.
    expect(closed('2026-04-30')).toBe('- 今日闭馆')
    expect(nearDay(TUESDAY, TUESDAY)).toBe('今天')
  })

  it('takes a break in the evening for no lunch, and stretches that touch for one', () => {
    const evening: Hours = {
      ...HOURS,
      week: HOURS.week.map(() => [
        [840, 1020],
        [1080, 1200],
      ]),
    }
    expect(word(evening, at(TUESDAY, '17:30'))).toBe('- 休息 18:00 开')
    const touching: Hours = {
      ...HOURS,
      week: HOURS.week.map(() => [
        [540, 720],
        [720, 900],
      ]),
    }
    expect(word(touching, at(TUESDAY, '10:00'))).toBe('+ 开放中 至 15:00')
    const late: Hours = { ...HOURS, week: HOURS.week.map(() => [[540, 1440]]) }
    expect(word(late, at(TUESDAY, '23:59'))).toBe('+ 开放中 至 24:00')
  })

  it('tells spans and their sum as they are written', () => {
    expect(spansWords(DAY)).toBe('9:00—12:00，14:00—21:00')
    expect(spansWords([])).toBe('闭馆')
    expect(minutesOfWeek(HOURS)).toBe((4 * 10 + 2 * 7) * 60)
  })
})

describe('days that differ', () => {
  it('go before the week, a closing before all, and of two of one kind the later', () => {
    const holiday = special('holiday', TUESDAY, '2026-03-18', [[600, 660]])
    const own = special('own', TUESDAY, TUESDAY, [[700, 800]])
    const closing = special('closing', TUESDAY, TUESDAY)
    expect(spansOn(having(holiday), '2026-03-18')).toEqual([[600, 660]])
    expect(spansOn(having(holiday), '2026-03-19')).toEqual(DAY)
    expect(spansOn(having(holiday), '2026-03-16')).toEqual([])
    expect(specialOn(having(holiday, own), TUESDAY)).toBe(own)
    expect(specialOn(having(own, holiday), TUESDAY)).toBe(holiday)
    expect(specialOn(having(closing, own, holiday), TUESDAY)).toBe(closing)
    expect(specialOn(having(own, closing), TUESDAY)).toBe(closing)
  })

  it('are told on a card as far as its days reach', () => {
    const inside = special('own', '2026-03-31', '2026-04-30')
    const over = special('own', '2026-03-01', '2026-03-16')
    const beyond = special('own', '2026-04-01', '2026-04-02')
    expect(hoursAhead(having(over, inside, beyond), at(TUESDAY, '10:00')).special).toEqual([inside])
  })
})

const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 0, maxLength: 8 })
/** Any stretches in order: every second of an even number of minutes ends one. */
const someSpans = minutes.map((some) => {
  const sorted = [...some].sort((a, b) => a - b).slice(0, some.length - (some.length % 2))
  return sorted.flatMap((from, n): [number, number][] => (n % 2 === 0 ? [[from, sorted[n + 1] ?? from]] : []))
})
const someHours = fc
  .tuple(fc.array(someSpans, { minLength: 7, maxLength: 7 }), fc.integer({ min: 0, max: 20 }), someSpans)
  .map(([week, days, spans]): Hours => ({
    week,
    special: [special('own', addDays(TUESDAY, days - 10), addDays(TUESDAY, days), spans)],
  }))

it('is open in a minute where, and only where, a stretch of the day has that minute', () => {
  fc.assert(
    fc.property(someHours, fc.integer({ min: 0, max: 14 * 1440 - 1 }), (hours, minute) => {
      const day = addDays(TUESDAY, Math.floor(minute / 1440))
      const now = new Date(dayStart(TUESDAY).getTime() + minute * 60_000)
      const inSpan = spansOn(hours, day).some(([from, to]) => from <= minute % 1440 && minute % 1440 < to)
      const state = openness(hours, now)
      expect([state.state === 'open', isOpenNow(hours, now)]).toEqual([inSpan, inSpan])
      expect(isOpenWithin(hours, day, [0, 1440])).toBe(spansOn(hours, day).length > 0)
      // What it says of the next opening is true: then it is open, and not a minute before.
      const next =
        state.state === 'early' || state.state === 'break'
          ? { day, at: state.opensAt }
          : state.state === 'open'
            ? null
            : state.next
      if (!next) return
      const opening = new Date(dayStart(next.day).getTime() + next.at * 60_000)
      expect(openness(hours, opening).state).toBe('open')
      expect(opening.getTime()).toBeGreaterThan(now.getTime())
    }),
  )
})
