import type { Activity } from '../../../cloudfunctions/shared/homes/activities.repo'
import type { Talk } from '../../../cloudfunctions/shared/talks/talks.repo'
import { DAY_MS, HOUR_MS } from '../../../src/domain/time'
import { anAttendance } from '../../support/attendances'
import { aRole, aSignIn, branchId, openidOf, ROOT } from '../../support/city'
import { TEXT } from '../../support/keeping-works'
import { TUESDAY, type TestCloud } from '../../support/local-cloud'
import { all } from '../../support/recount'
import { aLecturer, aTalk } from '../../support/talks'
import { aVenue, homesCloud, homesOf, KEEPER } from '../../support/venues'

/** Who asks for talks, dates them or keeps the place, and wants more than that: others' requests, dates at once, and numbers. */
const BRANCH = branchId(0, 0)
const OTHER = branchId(0, 1)
const ORGANISER = 'openid-organiser'
/** Saturday, three in the afternoon. */
const AT = '2026-11-28T07:00:00.000Z'

let test: TestCloud
beforeEach(async () => {
  test = await homesCloud(homesOf([aVenue({ _id: 'v1' })]))
  test.has({
    lecturers: [aLecturer({ _id: 'l1' })],
    talks: [aTalk({ _id: 't1', branchId: BRANCH, askedAt: TUESDAY })],
    roles: [aRole(ORGANISER, ROOT, 'organiser')],
    accounts: [aSignIn(ORGANISER)],
  })
})
afterEach(() => test.stop())

const secretary = (branch = BRANCH) => test.as(openidOf(branch, 0))
const asked = {
  topicId: 'tp1',
  wishes: [{ day: '2026-12-05', part: 'morning' as const }],
  venueId: 'v1',
  people: 40,
  note: '',
  consented: false,
}
const date = (startsAt = AT, version = 1) =>
  test.as(ORGANISER).call('talks', 'date', { talkId: 't1', version, startsAt })
const overview = () => test.as(ORGANISER).call('talks', 'overview', { orgId: ROOT, year: null })
const talk = (): Talk | undefined => all<Talk>(test.cloud, 'talks')[0]

it('a keeper writes no activity that a talk would take for its next date', async () => {
  await date()
  for (const activityId of ['talk-t1-2', 'talk-t1-7']) {
    const draft = { venueId: 'v1', activityId, version: 0, text: TEXT }
    await expect(test.as(KEEPER).call('keeping', 'saveDraft', draft)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  }
  expect((await overview()).dated).toBe(1)
})

it('another branch neither sees, changes nor takes back a request, nor uses its id', async () => {
  const other = secretary(OTHER)
  const forbidden = { code: 'FORBIDDEN' }
  await expect(other.call('talks', 'withdraw', { talkId: 't1' })).rejects.toMatchObject(forbidden)
  await expect(other.call('talks', 'askAnew', { talkId: 't1', version: 1, ...asked })).rejects.toMatchObject(forbidden)
  await expect(other.call('talks', 'asked', { branchId: BRANCH, cursor: null })).rejects.toMatchObject(forbidden)
  const taken = { branchId: OTHER, talkId: 't1', lecturerId: 'l1', ...asked }
  await expect(other.call('talks', 'ask', taken)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(talk()).toMatchObject({ branchId: BRANCH, state: 'asked', version: 1 })
})

it('a request that is taken back while it gets its date leaves no activity that people come to', async () => {
  const both = await Promise.allSettled([date(), secretary().call('talks', 'withdraw', { talkId: 't1' })])
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
  const published = all<Activity>(test.cloud, 'activities').filter(
    ({ _id, state }) => _id === 'talk-t1-1' && state === 'published',
  )
  expect(published).toHaveLength(talk()?.state === 'dated' ? 1 : 0)
})

it('what nobody came to and was settled counts anew, once it is asked for again', async () => {
  await date()
  test.cloud.clock.set(Date.parse(AT) + 40 * DAY_MS)
  await overview()
  expect(talk()?.settled).toMatchObject({ held: false })
  const organiser = test.as(ORGANISER)
  await organiser.call('talks', 'decline', { talkId: 't1', version: 2, reason: '没有人来' })
  const wishes = [{ day: '2027-01-09', part: 'afternoon' as const }]
  await secretary().call('talks', 'askAnew', { talkId: 't1', version: 3, ...asked, wishes })
  const again = '2027-01-09T07:00:00.000Z'
  await date(again, 4)
  expect((await overview()).dated).toBe(1)
  test.cloud.clock.set(Date.parse(again) + 2 * HOUR_MS)
  test.has({
    attendances: [anAttendance({ sessionId: 'talk-t1-2', venueId: 'v1', personId: 'p1', at: new Date(again) })],
  })
  expect(await overview()).toMatchObject({ waiting: 1, listeners: 1 })
})
