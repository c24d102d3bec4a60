import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { dayOfMonth, firstDay, monthAt } from '../../src/domain/figures/month'
import { addDays, dayKey, dayStart, HOUR_MS, MINUTE_MS } from '../../src/domain/time'
import { aPresence } from './checkins'
import { KEEPER, NAMED_BRANCH, PERSONAS, personOf } from './people'
import { Random } from './random'

interface Ground {
  now: Date
  venues: readonly Venue[]
  rosters: readonly RosterRow[][]
}

/** People who come to the venues, of all branches but that of the pictures; so many are enough for any size. */
const POOL = 600
/** Who comes without being in a branch. */
const OTHERS = 240

/** 自由到访 of this month at all venues but that of the pictures, up to yesterday. */
export function visitorsOf({ now, venues, rosters }: Ground): Attendance[] {
  const random = new Random(2026)
  const known = new Set(PERSONAS.map(({ openid }) => personOf(openid)))
  const members = rosters
    .flatMap((rows) => (rows[0]?.branchId === NAMED_BRANCH.id ? [] : rows.flatMap(({ personId }) => personId ?? [])))
    .filter((personId) => !known.has(personId))
    .slice(0, POOL)
  const anybody = (): string =>
    random.chance(0.7) && members.length > 0
      ? random.pick(members)
      : personOf(`seed-visitor-${random.between(0, OTHERS)}`)
  const month = monthAt(now)
  const days = Array.from({ length: dayOfMonth(dayKey(now)) - 1 }, (_, n) => addDays(firstDay(month), n))
  const found = venues
    .filter(({ _id, closed }) => _id !== KEEPER.venueId && closed === null)
    .flatMap(({ _id: venueId }, nth) =>
      days.flatMap((day) =>
        // The last ones lie far out.
        Array.from({ length: random.between(0, Math.max(2, 9 - nth)) }, () => {
          const at = new Date(
            dayStart(day).getTime() + random.between(9, 20) * HOUR_MS + random.between(0, 60) * MINUTE_MS,
          )
          return aPresence({ activity: null, venueId, personId: anybody(), at })
        }),
      ),
    )
  return [...new Map(found.map((one) => [one._id, { ...one, step: null }])).values()]
}
