import { stagedOf } from '../../../cloudfunctions/shared/homes/present-activity'
import { ENV_ID } from '../../../devtools/cloud/functions/environment'
import { activitiesOfCity } from '../../../devtools/seed/activities'
import { DISTRICTS } from '../../../devtools/seed/content/homes/venue'
import { NAMED_VENUES } from '../../../devtools/seed/content/homes/venues'
import { When } from '../../../devtools/seed/content/notices/when'
import { venuesOf } from '../../../devtools/seed/homes'
import { KEEPER, persona, PERSONAS } from '../../../devtools/seed/people'
import { keeperRole } from '../../../devtools/seed/roster'
import { plantTree } from '../../../devtools/seed/tree'
import { ACTIVITY_KINDS, stageOf } from '../../../src/domain/homes/activity'

process.env.TCB_ENV ??= ENV_ID

const { orgs } = plantTree(300)
const shelf = { storage: { put: (path: string): string => `cloud://shelf/${path}` } }

/** Whoever is named as having signed up has joined. */
const joined = (name: string) => ({
  _id: `openid-${name}`,
  personId: `person-${name}`,
  name,
  membership: { branchId: 'b1', memberId: `row-${name}`, standing: 'member' as const },
  consentedAt: null,
})
const MEMBERS = ['周雨桐', '沈嘉树', '梁晓雯', '高睿', '宋一诺']

describe.each([
  ['at noon', '2026-11-24T04:00:00Z'],
  ['at night, at the end of a year', '2026-12-31T15:59:00Z'],
  ['on a leap day', '2028-02-29T04:00:00Z'],
])('the Youth Homes of a city that is made %s', (_, at) => {
  const now = new Date(at)
  const when = new When(now, { id: 'L8', title: '一课', number: 8 })
  const venues = venuesOf(shelf, orgs, when)
  const { activities, draws } = activitiesOfCity(shelf, { when, venues, members: MEMBERS.map(joined) })
  const published = activities.filter(({ state }) => state === 'published')
  const stages = published.map((one) => stageOf(stagedOf(one), now))

  it('are those of the pictures and forty others, in all districts', () => {
    expect(venues).toHaveLength(NAMED_VENUES.length + 40)
    expect(new Set(venues.map(({ district }) => district))).toEqual(new Set(DISTRICTS))
  })

  it('have sixty activities of all kinds, past and to come', () => {
    expect(published.length).toBeGreaterThanOrEqual(60)
    expect(new Set(published.map(({ kind }) => kind))).toEqual(new Set(ACTIVITY_KINDS))
    for (const stage of ['over', 'open', 'waiting'] as const) expect(stages).toContain(stage)
  })

  it('have one that is full with people who wait, one by draw that is to come and one that is over', () => {
    expect(
      published.some(({ way, live, quota }, n) => way === 'first' && live > quota && stages[n] === 'waiting'),
    ).toBe(true)
    const byDraw = published.filter(({ way }) => way === 'draw')
    expect(byDraw.filter(({ drawnAt }) => drawnAt === null)).not.toEqual([])
    expect(byDraw.filter(({ drawnAt }) => drawnAt !== null)).not.toEqual([])
    expect(new Set(draws.map(({ _id }) => _id))).toEqual(new Set(byDraw.map(({ _id }) => _id)))
  })

  it('have a keeper in the picker', () => {
    expect(PERSONAS.map(({ alias }) => alias)).toContain('keeper')
    expect(keeperRole(now)).toMatchObject({ role: 'keeper', orgId: KEEPER.venueId })
    expect(venues.map(({ _id }) => _id)).toContain(KEEPER.venueId)
    expect(persona('keeper').openid).not.toBe('')
  })
})
