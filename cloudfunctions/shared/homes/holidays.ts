import { getSolarDateFromLunar } from 'chinese-days'
import table from 'chinese-days/dist/chinese-days.json'
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

/** The days of holidays from a day on and before another. */
export function holidayDays({ from, until }: { from: Day; until: Day }): Day[] {
  const years = [...new Set([from, until].map((day) => Number(day.slice(0, 4))))]
  return years.flatMap(freeDays).flatMap(({ day }) => (day >= from && day < until ? [day] : []))
}

/**
 * The free days of a year in order: by its table or, until that is out late in the autumn before, those that the law itself names, which
 * the table only adds days to. The table is read as it stands in the package, whose own functions shift it by the machine's zone.
 */
function freeDays(year: number): FreeDay[] {
  const tabled = Object.entries(table.holidays)
    .filter(([day]) => day.startsWith(`${year}-`))
    .map(([day, told]) => ({ day, name: nameIn(told) }))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
  return tabled.length > 0 ? tabled : daysOfLaw(year)
}

/** 国庆节 of 'National Day,国庆节,3'. */
const nameIn = (told: string): string => told.split(',')[1] ?? told

/** The package reads a day off the machine's own clock: noon by that clock is the day in every zone. */
function machineDay(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

function daysOfLaw(year: number): FreeDay[] {
  const lunar = (day: string): Day => getSolarDateFromLunar(machineDay(`${year}-${day}`)).date
  const spring = lunar('01-01')
  const days: [name: string, first: Day, count: number][] = [
    ['元旦', `${year}-01-01`, 1],
    ['春节', addDays(spring, -1), 4],
    ['清明', qingmingOf(year), 1],
    ['劳动节', `${year}-05-01`, 2],
    ['端午', lunar('05-05'), 1],
    ['中秋', lunar('08-15'), 1],
    ['国庆节', `${year}-10-01`, 3],
  ]
  return days
    .flatMap(([name, first, count]) => Array.from({ length: count }, (_, n) => ({ day: addDays(first, n), name })))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Of the years from 2000 to 2099: a bit earlier each year, and later again by leap days. */
function qingmingOf(year: number): Day {
  const ofCentury = year % 100
  return `${year}-04-0${Math.floor(ofCentury * 0.2422 + 4.81) - Math.floor(ofCentury / 4)}`
}
