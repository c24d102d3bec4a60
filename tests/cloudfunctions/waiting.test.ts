import type { Appeal } from '../../cloudfunctions/shared/assignments/appeals.repo'
import type { HandOver } from '../../cloudfunctions/shared/checkins/hand-overs.repo'
import { newRequest } from '../../cloudfunctions/shared/people/new-request'
import { anAttendance } from '../support/attendances'
import {
  aCity,
  anIssue,
  aRole,
  branchId,
  memberId,
  OFFICER,
  openidOf,
  personOf,
  officeHolders,
  ROOT,
} from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { aFoldedBox } from '../support/sayings'
import { aVenue } from '../support/venues'

/** What waits for whom: by the roles that they hold and nothing else. */
let test: TestCloud
const branch = branchId(0, 0)
const other = branchId(0, 1)
const HOUR = 3_600_000
const DAY = 24 * HOUR
const before = (hours: number) => new Date(TUESDAY.getTime() - hours * HOUR)
const after = (days: number) => new Date(TUESDAY.getTime() + days * DAY)

const KEEPER = 'openid-keeps-two'
const VISITOR = personOf('openid-visitor')

const anAppeal = (of: string, place: number, at: Date): Appeal => ({
  _id: `L1_${memberId(of, place)}`,
  assignmentId: 'L1',
  memberId: memberId(of, place),
  branchId: of,
  text: `${place} 说看完了`,
  at,
  state: 'open',
  answer: null,
})

const aRequest = (of: string, nth: number, at: Date) =>
  newRequest({ personId: `p${nth}`, branchId: of, name: `来人${nth}`, doubt: null, at })

const aClaim = (venueId: string, nth: number, receivedAt: Date) =>
  anAttendance({
    sessionId: `s-${venueId}`,
    personId: `${VISITOR}${nth}`,
    venueId,
    activityId: null,
    at: receivedAt,
    state: 'waiting',
    claim: { codeAt: receivedAt, receivedAt, why: 'late' },
  })

const anOffer = (venueId: string, state: HandOver['state'], expiresAt: Date): HandOver => ({
  _id: venueId,
  from: { personId: 'p', name: '刘敏' },
  to: { personId: personOf(openidOf(branch, 1)), name: '成员1', branch: '' },
  toId: personOf(openidOf(branch, 1)),
  state,
  at: before(5),
  expiresAt,
  answeredAt: null,
  ends: [],
  moving: false,
})

beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 30 }))
  test.has(
    officeHolders([
      { openid: KEEPER, orgId: 'v1', role: 'keeper', until: after(30) },
      { openid: 'openid-lapsed', orgId: branch, role: 'deputy', until: before(1) },
      { openid: 'openid-contact', orgId: branch, role: 'contact' },
    ]),
  )
  test.has({
    roles: [aRole(openidOf(branch, 1), other, 'deputy', after(3)), aRole(KEEPER, 'v2', 'keeper', after(31))],
    issues: [anIssue()],
    venues: [aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' }), aVenue({ _id: 'v3' }), aVenue({ _id: 'v4' })],
    appeals: [
      anAppeal(branch, 5, before(2)),
      anAppeal(branch, 4, before(50)),
      { ...anAppeal(branch, 6, before(60)), state: 'refused' },
      // Of somebody who stands on another roster by now.
      { ...anAppeal(other, 7, before(70)), branchId: branch },
      anAppeal(other, 3, before(80)),
    ],
    joinRequests: [
      aRequest(branch, 1, before(3)),
      aRequest(branch, 2, before(90)),
      { ...aRequest(branch, 4, before(95)), state: 'refused' },
      aRequest(other, 3, before(1)),
    ],
    attendances: [
      aClaim('v1', 1, before(30)),
      aClaim('v1', 2, before(40)),
      aClaim('v2', 3, before(100)),
      aClaim('v3', 4, before(140)),
    ],
    handOvers: [anOffer('v3', 'offered', after(2)), anOffer('v4', 'offered', before(1))],
  })
})
afterAll(() => test.stop())

const waiting = (openid: string, rows = 20) => test.as(openid).call('desk', 'waiting', { rows })
const NOTHING = { count: 0, rows: [] }

describe('what waits for a secretary', () => {
  it('is the appeals and requests of the own branch, the nearest limit first', async () => {
    await test.as(openidOf(branch, 4)).finishLesson('L1')
    const told = await waiting(openidOf(branch, 0))
    expect(told.appeals.count).toBe(2)
    expect(told.appeals.rows.map(({ name, text }) => [name, text])).toEqual([
      ['成员4', '4 说看完了'],
      ['成员5', '5 说看完了'],
    ])
    const [first, second] = told.appeals.rows
    expect(first).toMatchObject({ branch: { id: branch }, record: 'done', frozen: false })
    expect(first?.doneAt).not.toBeNull()
    expect(Date.parse(first?.until ?? '') - Date.parse(first?.at ?? '')).toBe(3 * DAY)
    expect(second).toMatchObject({ record: null, doneAt: null, receivedAt: null })
    expect(told.requests.rows.map(({ name }) => name)).toEqual(['来人2', '来人1'])
    expect([told.claims, told.offers, told.roles]).toEqual([NOTHING, NOTHING, NOTHING])
    expect([told.count, told.since]).toEqual([4, before(90).toISOString()])
  })

  it('is nobody else’s, whatever office they hold of the branch', async () => {
    const told = await waiting('openid-contact')
    expect([told.count, told.appeals, told.requests]).toEqual([0, NOTHING, NOTHING])
  })

  it('is told in as many rows as are asked for, and counted whole', async () => {
    const told = await waiting(openidOf(branch, 0), 1)
    expect([told.appeals.rows.length, told.requests.rows.length, told.count]).toEqual([1, 1, 4])
  })

  it('is gone once it is answered', async () => {
    const answer = { assignmentId: 'L1', memberId: memberId(branch, 5), outcome: 'refuse', reason: '没有看到' } as const
    await test.as(openidOf(branch, 0)).call('boards', 'correct', answer)
    const told = await waiting(openidOf(branch, 0))
    expect([told.appeals.count, told.count]).toEqual([1, 3])
  })
})

describe('what waits for who holds several roles', () => {
  it('is theirs of each place, what is offered to them, and a role that ends within 30 days', async () => {
    const told = await waiting(openidOf(branch, 1))
    expect(told.appeals.rows.map(({ branch: of, name }) => [of.id, name])).toEqual([[other, '成员3']])
    expect(told.requests.rows.map(({ name }) => name)).toEqual(['来人3'])
    expect(told.offers).toMatchObject({ count: 1, rows: [{ venue: { venueId: 'v3' }, from: '刘敏' }] })
    expect(told.roles).toMatchObject({ count: 1, rows: [{ role: 'deputy', org: { id: other } }] })
    expect(told.count).toBe(4)
  })

  it('is a row for each Youth Home that is kept, with how many wait; a role of 31 days is not told', async () => {
    const told = await waiting(KEEPER)
    expect(told.claims.count).toBe(3)
    expect(told.claims.rows.map(({ venue, count, at }) => [venue.venueId, count, at])).toEqual([
      ['v2', 1, before(100).toISOString()],
      ['v1', 2, before(40).toISOString()],
    ])
    expect(told.roles.rows.map(({ org }) => org.id)).toEqual(['v1'])
    // A role that ends waits for nobody.
    expect([told.count, told.since]).toEqual([4, before(100).toISOString()])
  })
})

it.each([
  ['an officer above, who sees no names', OFFICER],
  ['a member', openidOf(branch, 9)],
  ['who held an office until an hour ago', 'openid-lapsed'],
  ['a stranger', 'openid-stranger'],
])('nothing waits for %s', async (_, openid) => {
  const told = await waiting(openid)
  const groups = {
    appeals: NOTHING,
    requests: NOTHING,
    reviews: NOTHING,
    sayings: NOTHING,
    stars: NOTHING,
    claims: NOTHING,
    offers: NOTHING,
    roles: NOTHING,
  }
  expect(told).toEqual({ count: 0, since: null, ...groups, places: { talks: 0 }, now: told.now })
})

it.each([{}, { rows: 0 }, { rows: 21 }, { rows: 1.5 }, { rows: 5, branchId: 'x' }])('refuses %j', async (input) => {
  const reply = await test.as(openidOf(branch, 0)).send('desk', { action: 'waiting', input })
  expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
})

it('what was said unsigned waits for who reviews it, as one row a level, and for nobody else', async () => {
  const at = [ROOT, 'u0', 'v1']
  test.has({
    ...officeHolders([{ openid: 'openid-below', orgId: 'u0', role: 'officer' }]),
    boxes: [
      aFoldedBox({ _id: 'b1', path: at, waiting: 2, foldedAt: before(30) }),
      aFoldedBox({ _id: 'b2', path: at, waiting: 3, foldedAt: before(50) }),
      aFoldedBox({ _id: 'b3', path: [ROOT, 'u1', 'v2'], waiting: 1, foldedAt: before(9) }),
      aFoldedBox({ _id: 'b4', path: at, waiting: 0, foldedAt: before(99) }),
    ],
  })
  // Who holds both levels has what is below once.
  test.has({ roles: [aRole(OFFICER, 'u0', 'officer')] })
  const told = await waiting(OFFICER)
  expect(told.sayings).toEqual({
    count: 6,
    rows: [{ org: { id: ROOT, name: expect.any(String) as string }, count: 6, at: before(50).toISOString() }],
  })
  expect([told.count, told.since]).toEqual([6, before(50).toISOString()])
  expect((await waiting('openid-below')).sayings).toMatchObject({ count: 5, rows: [{ org: { id: 'u0' }, count: 5 }] })
  for (const openid of [openidOf(branch, 0), KEEPER, 'openid-contact'])
    expect((await waiting(openid)).sayings).toEqual(NOTHING)
})
