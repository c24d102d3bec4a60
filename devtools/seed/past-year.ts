import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import { newDraft } from '../../cloudfunctions/shared/homes/new-draft'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { ActivityKind } from '../../src/domain/homes/activity'
import { monthAt } from '../../src/domain/figures/month'
import { dayKey, HOUR_MS } from '../../src/domain/time'
import type { When } from './content/notices/when'
import { personOf } from './people'

/** What took place at a Youth Home in the year before the pictures: enough for its stars to go by. */
interface Past {
  /** Activities, and how many of them were talks. */
  held: number
  talks: number
  /** Who came to one. */
  each: number
  /** Different people in all. */
  people: number
}

const PASTS: Readonly<Record<string, Past>> = {
  'v-binjiang': { held: 27, talks: 4, each: 21, people: 214 },
  'v-library': { held: 30, talks: 7, each: 24, people: 260 },
}

const TITLES: readonly (readonly [kind: ActivityKind, title: string])[] = [
  ['training', '急救包扎练习'],
  ['volunteering', '江堤清洁'],
  ['open-day', '周末开放日'],
  ['training', '简历门诊'],
  ['volunteering', '图书整理'],
  ['ceremony', '入团宣誓'],
]

/** None later than that: what is newer is told by itself. */
const FIRST_BACK = 45
const LAST_BACK = 350

/** Long over: of who had signed up nothing is left, and of who was there the record. */
export function pastYearOf(
  venues: readonly Venue[],
  when: When,
): { activities: Activity[]; attendances: Attendance[] } {
  const activities: Activity[] = []
  const attendances: Attendance[] = []
  for (const venue of venues) {
    const past = PASTS[venue._id]
    if (!past) continue
    for (let nth = 0; nth < past.held; nth++) {
      const back = FIRST_BACK + Math.floor(((LAST_BACK - FIRST_BACK) * nth) / past.held)
      const activity = activityOf(venue, { nth, talk: nth < past.talks, startsAt: when.past(back, 14 + (nth % 5)) })
      activities.push({ ...activity, live: past.each })
      for (let n = 0; n < past.each; n++) {
        const personId = personOf(`seed-visitor-${(nth * past.each + n * 7) % past.people}`)
        attendances.push(presence(activity, personId, n))
      }
    }
  }
  return { activities, attendances: [...new Map(attendances.map((one) => [one._id, one])).values()] }
}

function activityOf(venue: Venue, { nth, talk, startsAt }: { nth: number; talk: boolean; startsAt: Date }): Activity {
  const [kind, title] = talk
    ? (['lecture', '青年讲师宣讲'] as const)
    : (TITLES[nth % TITLES.length] ?? ['training', ''])
  const before = (hours: number): Date => new Date(startsAt.getTime() - hours * HOUR_MS)
  return {
    ...newDraft(`a-past-${venue._id.slice(2)}-${nth + 1}`, venue, {
      kind,
      title,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS),
      room: '二楼教室',
      host: '',
      quota: 40,
      waits: false,
      way: 'first',
      welcome: 'youth',
      opensAt: before(14 * 24),
      closesAt: startsAt,
      cancelHours: 2,
      cancelUntil: before(2),
      ranged: false,
      counts: 'none',
      text: '',
      pictures: [],
    }),
    state: 'published',
    publishedAt: before(15 * 24),
    drawnAt: null,
    thinned: true,
    missing: 2,
  }
}

/** Of the scan nothing is left by now. */
function presence({ _id, venueId, startsAt }: Activity, personId: string, nth: number): Attendance {
  const at = new Date(startsAt.getTime() - 20 * 60_000 + nth * 41_000)
  return {
    _id: `${_id}_${personId}`,
    sessionId: _id,
    venueId,
    activityId: _id,
    day: dayKey(startsAt),
    month: monthAt(startsAt),
    personId,
    state: 'present',
    proof: 'code',
    at,
    madeAt: at,
    claim: null,
    step: null,
    range: 'none',
    device: personId,
    by: null,
    leftAt: null,
    creditAt: null,
    version: 1,
  }
}
