import { wholePercent } from '../assignments/rate'
import type { ActivityKind } from '../homes/activity'
import { minutesOfWeek, spansOn, type Hours } from '../homes/hours'
import { FIGURE_PEOPLE_MIN } from '../limits'
import type { Day } from '../time'
import type { Figures } from './figures'

/** What took place at a venue in the days that figures look back on. */
export interface Counted {
  hours: Hours
  rating: { sum: number; people: number }
  /** Of each activity that was held its kind. */
  held: readonly ActivityKind[]
  /** Who was there, each once a session. */
  present: readonly string[]
  /** Who of them is a member of the League, as far as anybody here knows. */
  members: ReadonlySet<string>
  /** Days of holidays. */
  holidays: readonly Day[]
}

export function countFigures({ hours, rating, held, present, members, holidays }: Counted): Figures {
  const people = new Set(present)
  return {
    'open-hours': Math.floor(minutesOfWeek(hours) / 60),
    activities: held.length,
    visits: present.length,
    people: people.size,
    talks: held.filter((kind) => kind === 'lecture').length,
    rating: rating.people > 0 ? Math.floor((rating.sum * 10) / rating.people) : null,
    'youth-share': youthShare([...people], members),
    'holiday-days': holidays.filter((day) => spansOn(hours, day).length > 0).length,
  }
}

/** How many of a hundred are no members; of few people it would tell who. */
function youthShare(people: readonly string[], members: ReadonlySet<string>): number | null {
  if (people.length < FIGURE_PEOPLE_MIN) return null
  return wholePercent(people.filter((id) => !members.has(id)).length, people.length)
}
