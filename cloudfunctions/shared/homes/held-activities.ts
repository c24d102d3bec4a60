import { dayOfMonth, monthOf, monthSpan, type Month } from '../../../src/domain/figures/month'
import type { Held } from '../../../src/domain/figures/table'
import { ACTIVITY_HOURS_MAX } from '../../../src/domain/limits'
import { dayKey, HOUR_MS } from '../../../src/domain/time'
import { allActivitiesBy } from './activities.repo'

/** What took place in the first days of a month, by venue: in it is what began in it. */
export async function heldIn(month: Month, through: number): Promise<Map<string, Held>> {
  const { from, until } = monthSpan(month)
  const ended = {
    from,
    until: new Date(until.getTime() + ACTIVITY_HOURS_MAX * HOUR_MS),
    fields: ['venueId', 'kind', 'startsAt', 'endsAt'],
  }
  const found = await Promise.all(
    [false, true].map((thinned) => allActivitiesBy('endsAt', { where: { thinned, state: 'published' }, ...ended })),
  )
  const held = new Map<string, Held>()
  for (const { venueId, kind, startsAt } of found.flat()) {
    const day = dayKey(startsAt)
    if (monthOf(day) !== month || dayOfMonth(day) > through) continue
    const { activities, talks } = held.get(venueId) ?? { activities: 0, talks: 0 }
    held.set(venueId, { activities: activities + 1, talks: talks + (kind === 'lecture' ? 1 : 0) })
  }
  return held
}
