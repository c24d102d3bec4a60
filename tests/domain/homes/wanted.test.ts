import { ANY, countToday, fits, isOpenNow, type Findable, type Wanted } from '../../../src/domain/homes/wanted'
import type { Hours } from '../../../src/domain/homes/hours'
import { addDays, dayKey, dayStart } from '../../../src/domain/time'

/** A Tuesday. */
const DAY = '2026-03-17'
const at = (hour: number, day = DAY): Date => new Date(dayStart(day).getTime() + hour * 3_600_000)
const weekOf = (...days: [day: number, from: number, to: number][]): Hours => ({
  week: Array.from({ length: 7 }, (_, n) =>
    days.filter(([day]) => day === n).map(([, from, to]): [number, number] => [from * 60, to * 60]),
  ),
  special: [],
})
const VENUE: Findable = {
  name: '滨江青年之家',
  district: '滨江区',
  address: '澜江大道 118 号',
  services: ['study', 'careers'],
  rated: { stars: 4, until: '2026-12-31' },
  hours: weekOf([1, 9, 12], [1, 14, 21], [5, 9, 16]),
  starts: [at(19).toISOString(), at(24).toISOString()],
}
const isFound = (wanted: Partial<Wanted>, now = at(10), venue: Partial<Findable> = {}): boolean =>
  fits({ ...VENUE, ...venue }, { ...ANY, ...wanted }, now)

it('is anything where nothing is asked for', () => {
  expect(isFound({})).toBe(true)
})

it('is any of one list, and all of the lists', () => {
  expect(isFound({ services: ['access', 'study'] })).toBe(true)
  expect(isFound({ services: ['access'] })).toBe(false)
  expect(isFound({ districts: ['高新区', '滨江区'] })).toBe(true)
  expect(isFound({ districts: ['高新区'] })).toBe(false)
  expect(isFound({ districts: ['滨江区'], services: ['access'] })).toBe(false)
})

it('asks for at least so many stars, which who has none does not have', () => {
  expect([3, 4, 5].map((stars) => isFound({ stars: stars as 3 | 4 | 5 }))).toEqual([true, true, false])
  expect(isFound({ stars: 1 }, at(10), { rated: null })).toBe(false)
  expect(isFound({ stars: null }, at(10), { rated: null })).toBe(true)
})

it('has its stars up to the last day on which they are good', () => {
  const rated = (until: string) => isFound({ stars: 4 }, at(10), { rated: { stars: 4, until } })
  expect([rated(dayKey(at(10))), rated(addDays(dayKey(at(10)), -1))]).toEqual([true, false])
})

it('is open now in the minutes in which it is, and at no other', () => {
  expect([8.98, 9, 11.98, 12, 13.98, 14, 20.98, 21].map((hour) => isOpenNow(VENUE.hours, at(hour)))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
  ])
  expect(isFound({ open: ['now'] }, at(12.5))).toBe(false)
  expect(isFound({ open: ['now', 'tonight'] }, at(12.5))).toBe(true)
})

it('is open tonight from 18:00 on, and only as long as some of it is left', () => {
  expect([10, 18, 20.98, 21, 23].map((hour) => isFound({ open: ['tonight'] }, at(hour)))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(isFound({ open: ['tonight'] }, at(10), { hours: weekOf([1, 9, 18]) })).toBe(false)
})

it('is open at this weekend on Saturday or Sunday, on a Sunday on that day only', () => {
  const [saturday, sunday] = ['2026-03-21', '2026-03-22']
  expect(isFound({ open: ['weekend'] })).toBe(true)
  expect(isFound({ open: ['weekend'] }, at(10, saturday))).toBe(true)
  expect(isFound({ open: ['weekend'] }, at(10, sunday))).toBe(false)
  expect(isFound({ open: ['weekend'] }, at(10, sunday), { hours: weekOf([6, 9, 16]) })).toBe(true)
  const closed = { kind: 'closing' as const, from: saturday, until: saturday, spans: [], name: '', reason: '' }
  expect(isFound({ open: ['weekend'] }, at(10), { hours: { ...VENUE.hours, special: [closed] } })).toBe(false)
})

it('takes for today what begins on the day of Shanghai, not of the machine', () => {
  expect(isFound({ today: true })).toBe(true)
  expect(isFound({ today: true }, at(10), { starts: [at(24).toISOString()] })).toBe(false)
  expect(countToday([at(0).toISOString(), at(23.99).toISOString(), at(24).toISOString()], at(10))).toBe(2)
})

it('finds words in name, street, district and services, all of them, from the first character on', () => {
  for (const words of ['滨', '青年之家', '澜江大道118', '滨江区', '自习', '就业 滨江', '１１８号'])
    expect([words, isFound({ words })]).toEqual([words, true])
  for (const words of ['望江', '心理', '自习 望江', '刘老师'])
    expect([words, isFound({ words })]).toEqual([words, false])
  expect(isFound({ words: 'ABC' }, at(10), { name: 'abc 之家' })).toBe(true)
})
