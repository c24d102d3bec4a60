import { addDays, type Day } from '../time'
import { HOLIDAY_ASKED_DAYS } from '../limits'
import type { Hours, Special } from './hours'

/** Free days of the whole country. Both ends belong to it. */
export interface Holiday {
  name: string
  from: Day
  until: Day
}

/** Days that follow one another are one holiday, by all of their names: what is said of it is said once. */
export function joinedDays(days: readonly { day: Day; name: string }[]): Holiday[] {
  const joined: (Holiday & { names: string[] })[] = []
  for (const { day, name } of days) {
    const last = joined[joined.length - 1]
    if (last && addDays(last.until, 1) === day) {
      last.until = day
      if (!last.names.includes(name)) last.names.push(name)
    } else joined.push({ name, from: day, until: day, names: [name] })
  }
  return joined.map(({ from, until, names }) => ({ name: names.join('、'), from, until }))
}

/** Whether a venue has said that it is open on a holiday; null where it has said nothing of all of it, nor of it as a holiday. */
export function saidAbout({ special }: Pick<Hours, 'special'>, { from, until }: Holiday): boolean | null {
  const touches = (one: Special): boolean => one.from <= until && one.until >= from
  const covers = (one: Special): boolean => one.from <= from && one.until >= until
  const said = special.filter((one) => covers(one) || (one.kind === 'holiday' && touches(one)))
  if (said.length === 0) return null
  return said.some(({ spans }) => spans.length > 0)
}

/** The next holiday that a keeper is asked about: it begins within two weeks, or has begun, and nothing was said. */
export const askedAbout = (hours: Pick<Hours, 'special'>, holidays: readonly Holiday[], today: Day): Holiday | null =>
  holidays.find(
    (holiday) =>
      holiday.until >= today &&
      holiday.from <= addDays(today, HOLIDAY_ASKED_DAYS) &&
      saidAbout(hours, holiday) === null,
  ) ?? null
