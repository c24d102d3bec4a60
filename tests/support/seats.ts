import type { Activity, KeptTicket } from '../../cloudfunctions/shared/homes/activities.repo'
import { commitmentOf } from '../../src/domain/homes/draw'
import { isLive } from '../../src/domain/homes/seats'
import { sha256 } from '../../cloudfunctions/shared/homes/sha256'
import type { Contract } from '../../src/contract'
import type { Reply } from '../../src/contract/define'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { personOf } from './city'
import type { Anywhere } from './city-here'
import { TUESDAY, type TestCloud } from './local-cloud'
import { all } from './recount'
import { anActivity, aVenue } from './venues'

/** Tomorrow at ten. */
export const START = new Date(TUESDAY.getTime() + DAY_MS)
export const CANCEL_UNTIL = new Date(START.getTime() - 2 * HOUR_MS)
export const VENUE = aVenue({ _id: 'v1', name: '滨江青年之家' })

/** Places by coming first, or whatever is said. */
export const aFirst = (activity: Partial<Activity> & Pick<Activity, '_id'>): Activity =>
  anActivity({ venueId: VENUE._id, startsAt: START, quota: 2, closesAt: START, ...activity })

export const SEED = 'a1'.repeat(32)
export const CLOSES = new Date(TUESDAY.getTime() + 12 * HOUR_MS)

/** Places by lot, which is drawn in twelve hours, and the seed that is kept for it. */
export const aDraw = (activity: Partial<Activity> & Pick<Activity, '_id'>) => ({
  activities: [aFirst({ way: 'draw', closesAt: CLOSES, commitment: commitmentOf(SEED, sha256), ...activity })],
  draws: [{ _id: activity._id, seed: SEED }],
})

/** Young people who have joined no branch. */
export const youth = (nth: number): string => `openid-youth-${nth}`

export interface Desk {
  in: (openid: string, activityId?: string) => Promise<Reply<Contract['homes']['signUp']>>
  out: (openid: string, activityId?: string) => Promise<unknown>
  look: (openid: string, activityId?: string) => Promise<Reply<Contract['homes']['activity']>>
  /** 位, 候1, 抽, 外 or 无 of each. */
  stand: (openids: readonly string[], activityId?: string) => Promise<string[]>
  kept: (activityId?: string) => Activity
  /** Names of those whose tickets are live, in the order of the line. */
  line: (activityId?: string) => string[]
}

/** What is done to one activity, `a1` where no other is named. */
export function deskOf(test: Pick<Anywhere, 'as' | 'cloud'>): Desk {
  const kept: Desk['kept'] = (activityId = 'a1') => {
    const [found] = all<Activity>(test.cloud, 'activities').filter(({ _id }) => _id === activityId)
    if (!found) throw new Error('no such activity')
    return found
  }
  const look: Desk['look'] = (openid, activityId = 'a1') => test.as(openid).call('homes', 'activity', { activityId })
  return {
    in: (openid, activityId = 'a1') =>
      test.as(openid).call('homes', 'signUp', { activityId, name: `青年${openid.split('-').pop() ?? ''}` }),
    out: (openid, activityId = 'a1') => test.as(openid).call('homes', 'cancel', { activityId }),
    look,
    stand: async (openids, activityId = 'a1') => {
      const stands: string[] = []
      for (const openid of openids) stands.push(standOf((await look(openid, activityId)).own))
      return stands
    },
    kept,
    line: (activityId = 'a1') => {
      const activity = kept(activityId)
      return activity.line.filter((ticket) => isLive(activity, ticket)).map(({ name }) => name)
    },
  }
}

export function standOf(own: Pick<NonNullable<Reply<Contract['homes']['activity']>['own']>, 'place'> | null): string {
  switch (own?.place.state) {
    case 'seat':
      return '位'
    case 'waiting':
      return `候${own.place.position}`
    case 'drawing':
      return '抽'
    case 'out':
      return '外'
    case undefined:
      return '无'
  }
}

/** Writes fields of one document past the functions, as whoever has the database can. */
export const alter = (test: TestCloud, collection: string, { id, fields }: { id: string; fields: object }): void => {
  const request = { query: { _id: id }, data: { $set: fields }, multi: false, replace: false, upsert: false }
  test.cloud.database.modify(collection, request)
}

/** Somebody's sign-up, made by no function. */
export const aTicketOf = (openid: string): KeptTicket => ({
  id: `ticket-${openid}`,
  personId: personOf(openid),
  memberId: null,
  name: '林晓',
  at: TUESDAY,
  by: 'self',
  waited: false,
})
