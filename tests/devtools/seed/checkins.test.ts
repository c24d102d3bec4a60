import { ENV_ID } from '../../../devtools/cloud/functions/environment'
import { activitiesOfCity } from '../../../devtools/seed/activities'
import { checkinsOf } from '../../../devtools/seed/checkins'
import { When } from '../../../devtools/seed/content/notices/when'
import { venuesOf } from '../../../devtools/seed/homes'
import { KEEPER, persona, personOf } from '../../../devtools/seed/people'
import { plantTree } from '../../../devtools/seed/tree'
import { isOpenAt, readSessionId, spanOfActivity, spanOfVisit } from '../../../src/domain/checkins/session'
import { dayKey } from '../../../src/domain/time'

process.env.TCB_ENV ??= ENV_ID

const { orgs } = plantTree(300)
const shelf = { storage: { put: (path: string): string => `cloud://shelf/${path}` } }
const joined = (name: string) => ({
  _id: `openid-${name}`,
  personId: name === '周雨桐' ? personOf(persona('member').openid) : `person-${name}`,
  name,
  membership: { branchId: 'b1', memberId: `row-${name}`, standing: 'member' as const },
  consentedAt: null,
})
const MEMBERS = ['周雨桐', '沈嘉树', '梁晓雯', '高睿', '宋一诺', '郭雅婷', '林志远'].map(joined)

describe.each([
  ['at noon', '2026-11-24T04:00:00Z'],
  ['at the first moment of a day', '2026-11-23T16:00:00Z'],
  ['at night, at the end of a year', '2026-12-31T15:59:00Z'],
  ['on a leap day', '2028-02-29T04:00:00Z'],
])('check-ins of a city that is made %s', (_, at) => {
  const now = new Date(at)
  const when = new When(now, { id: 'L8', title: '一课', number: 8 })
  const venues = venuesOf(shelf, orgs, when)
  const { activities, accounts } = activitiesOfCity(shelf, { when, venues, members: MEMBERS })
  const { attendances, sessions, scans, ratings, hourRows } = checkinsOf({
    now,
    venues,
    activities,
    members: MEMBERS,
    youths: accounts,
  })
  const spanOf = (sessionId: string) => {
    const named = readSessionId(sessionId)
    if ('day' in named) return spanOfVisit(named.day)
    const activity = activities.find(({ _id }) => _id === named.activityId)
    return activity ? spanOfActivity(activity) : { opensAt: now, closesAt: now }
  }

  it('are within their sessions and not to come, each person once a session', () => {
    const outside = attendances.filter((one) => !isOpenAt(spanOf(one.sessionId), one.at) || one.at > now)
    expect(outside).toEqual([])
    expect(new Set(attendances.map(({ _id }) => _id)).size).toBe(attendances.length)
    expect(new Set(sessions.map(({ _id }) => _id))).toEqual(new Set(attendances.map(({ sessionId }) => sessionId)))
    expect(new Set(scans.map(({ _id }) => _id)).size).toBe(scans.length)
  })

  it('tell of a session that runs, of visits today, and of claims that wait, two of them by one code', () => {
    const running = activities.filter((one) => one.venueId === KEEPER.venueId && isOpenAt(spanOfActivity(one), now))
    expect(running.map(({ _id }) => _id)).toContain('a-open')
    const today = attendances.filter(({ venueId, day }) => venueId === KEEPER.venueId && day === dayKey(now))
    expect(today.length).toBeGreaterThan(5)
    const waiting = attendances.filter(({ state }) => state === 'waiting')
    expect(waiting).toHaveLength(3)
    expect(new Set(waiting.map(({ step }) => step)).size).toBe(2)
    expect(scans.some(({ outcome }) => outcome === 'refused')).toBe(true)
  })

  it('give the member of the pictures six visits at three venues, one of them of a lecture', () => {
    const own = attendances.filter(({ personId }) => personId === personOf(persona('member').openid))
    expect(new Set(own.map(({ venueId }) => venueId)).size).toBe(3)
    expect(own.filter(({ activityId }) => activityId === null)).toHaveLength(5)
    expect(own.filter(({ activityId }) => activityId === 'a-thin')).toHaveLength(1)
  })

  it('are told by ratings that add up to what venues say, and by hours of what was counted', () => {
    for (const { _id, rating } of venues) {
      const own = ratings.filter(({ venueId }) => venueId === _id)
      expect([own.length, own.reduce((sum, { stars }) => sum + stars, 0)]).toEqual([rating.people, rating.sum])
    }
    expect(ratings.every(({ stars }) => stars >= 1 && stars <= 5)).toBe(true)
    expect(hourRows.length).toBeGreaterThan(20)
    expect(new Set(hourRows.map(({ halves }) => halves))).toEqual(new Set([4]))
  })
})
