import { getDayDetail, getHolidaysInRange, getSolarDateFromLunar, getSolarTermDate } from 'chinese-days'
import { joinedDays, type Holiday } from '../../../src/domain/homes/holidays'
import { addDays, dayKey, wallClock, type Day, type Instant } from '../../../src/domain/time'

/** So far ahead holidays are told: half a year. */
const AHEAD_DAYS = 183

interface FreeDay {
  day: Day
  name: string
}

/** Holidays from the day of now on, for half a year; one that has begun with all of its days. */
export function holidaysAhead(now: Instant): Holiday[] {
  const today = dayKey(now)
  const last = addDays(today, AHEAD_DAYS)
  const { year } = wallClock(now)
  const days = [year, year + 1].flatMap(freeDays)
  return joinedDays(days).filter(({ from, until }) => until >= today && from <= last)
}

/**
 * The free days of a year in order: by its table or, until that is out late in the autumn before, those that the law itself names, which
 * the table only adds days to.
 */
const freeDays = (year: number): FreeDay[] => {
  const all = getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, true)
  const tabled = all.flatMap((day): FreeDay[] => {
    const name = nameIn(getDayDetail(day).name)
    return name === null ? [] : [{ day, name }]
  })
  return tabled.length > 0 ? tabled : daysOfLaw(year)
}

/** 国庆节 of 'National Day,国庆节,3'; null of what is only a weekend. */
const nameIn = (told: string): string | null => told.split(',')[1] ?? null

function daysOfLaw(year: number): FreeDay[] {
  const lunar = (day: string): Day => getSolarDateFromLunar(`${year}-${day}`).date
  const spring = lunar('01-01')
  const days: [name: string, first: Day, count: number][] = [
    ['元旦', `${year}-01-01`, 1],
    ['春节', addDays(spring, -1), 4],
    ['清明', getSolarTermDate(year, 4, 'pure_brightness'), 1],
    ['劳动节', `${year}-05-01`, 2],
    ['端午', lunar('05-05'), 1],
    ['中秋', lunar('08-15'), 1],
    ['国庆节', `${year}-10-01`, 3],
  ]
  return days
    .flatMap(([name, first, count]) => Array.from({ length: count }, (_, n) => ({ day: addDays(first, n), name })))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}
