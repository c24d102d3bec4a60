import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Directory } from '../../cloudfunctions/shared/homes/directories.repo'
import { rowOf } from '../../cloudfunctions/shared/homes/directory-row'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import type { Hours, Span } from '../../src/domain/homes/hours'
import { ANY } from '../../src/domain/homes/wanted'
import { aCity, aRole, aSignIn, ROOT, type City } from './city'
import { localCloud, TUESDAY, type Person, type TestCloud } from './local-cloud'

/** Who keeps the venues of the small city, and two who only hold the office of the unit above them and of another. */
export const KEEPER = 'openid-keeper'
export const OTHER_KEEPER = 'openid-other-keeper'
export const COMMITTEE = 'openid-committee'
export const ELSEWHERE = 'openid-elsewhere'

/** From 9:00 to 12:00 and from 14:00 to 21:00, on Mondays closed. */
const DAY: readonly Span[] = [
  [540, 720],
  [840, 1260],
]
export const HOURS: Hours = { week: [[], DAY, DAY, DAY, DAY, DAY, DAY], special: [] }

/** A venue of the first unit. */
export const aVenue = (venue: Partial<Venue> & Pick<Venue, '_id'>): Venue => ({
  orgId: 'u0',
  path: [ROOT, 'u0', venue._id],
  name: `${venue._id} 青年之家`,
  district: '滨江区',
  order: 0,
  address: '澜江大道 118 号',
  spot: { latitude: 30.2, longitude: 116.4 },
  services: ['study'],
  contact: '刘老师',
  phone: '0790-555 0118',
  note: '自习位 40',
  text: '一层是自习室。',
  pictures: [],
  rated: null,
  rating: { sum: 0, people: 0 },
  hours: HOURS,
  closed: null,
  addedAt: new Date(0),
  version: 1,
  listing: 1,
  relistAt: null,
  ...venue,
})

/** An activity of two hours that is published, with nobody in it. */
export function anActivity(activity: Partial<Activity> & Pick<Activity, '_id' | 'venueId' | 'startsAt'>): Activity {
  const { startsAt } = activity
  const endsAt = activity.endsAt ?? new Date(startsAt.getTime() + 2 * 3_600_000)
  return {
    path: [ROOT, 'u0', activity.venueId],
    state: 'published',
    version: 1,
    kind: 'training',
    title: `活动 ${activity._id}`,
    room: '二楼教室',
    host: '李维',
    quota: 10,
    waits: true,
    way: 'first',
    welcome: 'youth',
    opensAt: null,
    closesAt: null,
    cancelHours: 2,
    cancelUntil: new Date(startsAt.getTime() - 2 * 3_600_000),
    ranged: false,
    counts: 'none',
    text: '带上自己的手机。',
    pictures: [],
    seriesId: null,
    publishedAt: new Date(0),
    cancelled: null,
    commitment: null,
    changed: null,
    live: 0,
    holders: [],
    line: [],
    gone: {},
    seated: {},
    kept: {},
    absent: {},
    times: {},
    tellings: [],
    told: {},
    tellAt: null,
    thinned: false,
    ...activity,
    endsAt,
  }
}

/** The documents of venues and of what is published there, with directories that have followed. */
export function homesOf(
  venues: readonly Venue[],
  activities: readonly Activity[] = [],
  districts: readonly string[] = [...new Set(venues.map(({ district }) => district))],
): { venues: readonly Venue[]; activities: readonly Activity[]; directories: Directory[] } {
  const rowsIn = (district: string) =>
    venues
      .filter((venue) => venue.district === district)
      .map(
        (venue) =>
          [
            venue._id,
            rowOf(
              venue,
              activities.filter(({ venueId }) => venueId === venue._id),
            ),
          ] as const,
      )
  const directories = districts.map((name, order) => ({ _id: name, order, rows: Object.fromEntries(rowsIn(name)) }))
  return { venues, activities, directories }
}

/** The small city with keepers of two venues, `v1` and `v2`, and officers of its units. */
export function keptCity(now: Date): City {
  const city = aCity({ now })
  return {
    ...city,
    accounts: [...city.accounts, ...[KEEPER, OTHER_KEEPER, COMMITTEE, ELSEWHERE].map((one) => aSignIn(one, '刘敏'))],
    roles: [
      ...city.roles,
      aRole(KEEPER, 'v1', 'keeper'),
      aRole(OTHER_KEEPER, 'v2', 'keeper'),
      aRole(COMMITTEE, 'u0', 'officer'),
      aRole(ELSEWHERE, 'u1', 'officer'),
    ],
  }
}

/** The functions over a cloud with that city and these Youth Homes, on a Tuesday morning at ten at which the clock stands. */
export async function homesCloud(homes: ReturnType<typeof homesOf>): Promise<TestCloud> {
  const test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(keptCity(TUESDAY))
  test.has({ ...homes })
  return test
}

type Wanted = Sent<Contract['homes']['venues']>['wanted']
type Order = Sent<Contract['homes']['venues']>['order']
export const BY_DISTRICT: Order = { by: 'district', district: null }
export const anything = (wanted: Partial<Wanted> = {}): Wanted => ({
  districts: [],
  open: [],
  today: ANY.today,
  services: [],
  stars: ANY.stars,
  words: ANY.words,
  ...wanted,
})

export const listOf = (
  person: Person,
  {
    wanted = {},
    order = BY_DISTRICT,
    cursor = null,
  }: { wanted?: Partial<Wanted>; order?: Order; cursor?: string | null } = {},
): Promise<Reply<Contract['homes']['venues']>> =>
  person.call('homes', 'venues', { wanted: anything(wanted), order, cursor })
