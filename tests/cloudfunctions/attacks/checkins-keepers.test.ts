import type { Scan } from '../../../cloudfunctions/shared/checkins/scans.repo'
import type { Session } from '../../../cloudfunctions/shared/checkins/sessions.repo'
import { visitId } from '../../../src/domain/checkins/session'
import { CARDS_PER_DAY, CARD_KEPT_DAYS, SCANS_KEPT_DAYS, SESSIONS_AHEAD_HOURS } from '../../../src/domain/limits'
import { addDays, dayKey, DAY_MS, HOUR_MS } from '../../../src/domain/time'
import { aCard, aliasOf, codeOf } from '../../support/at-the-door'
import { personOf } from '../../support/city'
import { after, doorCloud, doorOf, MEMBER, MINUTE, OVER, TODAY } from '../../support/kept-door'
import { TEXT } from '../../support/keeping-works'
import { TUESDAY, type TestCloud } from '../../support/local-cloud'
import { all } from '../../support/recount'
import { youth } from '../../support/seats'
import { phoneOf } from '../../support/shown-session'
import { COMMITTEE, KEEPER, OTHER_KEEPER } from '../../support/venues'

/** Who keeps a venue, or kept it, and wants more than that: other venues' codes, later ones, the past, and people's names. */
let test: TestCloud
let door: ReturnType<typeof doorOf>
beforeEach(async () => {
  test = await doorCloud()
  door = doorOf(test)
})
afterEach(() => test.stop())

const scans = (): Scan[] => all<Scan>(test.cloud, 'scans')
const sessions = (): string[] => all<Session>(test.cloud, 'sessions').map(({ _id }) => _id)
const attendances = (): unknown[] => all(test.cloud, 'attendances')

it('no activity is called as 自由到访 of a venue is: it would give away the key of that', async () => {
  for (const activityId of [TODAY, visitId('v9', '2030-01-01')]) {
    const draft = { venueId: 'v2', activityId, version: 0, text: TEXT }
    await expect(test.as(OTHER_KEEPER).call('keeping', 'saveDraft', draft)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  }
})

describe('a session that is far ahead', () => {
  const far = visitId('v1', addDays(dayKey(TUESDAY), 3))
  const last = visitId('v1', '9999-12-30')

  it('gives its key to nobody, and neither looks nor scans write anything', async () => {
    for (const sessionId of ['far', far, last]) {
      const told = { code: 'CONFLICT', message: `开始前 ${SESSIONS_AHEAD_HOURS} 小时起才有这一场的签到码` }
      const keeper = test.as(KEEPER)
      await expect(keeper.call('checkins', 'roll', { sessionId, cursor: null })).rejects.toMatchObject(told)
      await expect(keeper.call('checkins', 'renew', { sessionId, version: 0 })).rejects.toMatchObject(told)
      for (const sure of [true, false])
        expect(await door.scan(youth(1), { sessionId, sure })).toMatchObject({ refused: 'not-begun' })
      expect(await keeper.call('checkins', 'count', { sessionId })).toMatchObject({ present: 0, version: 0 })
      expect(await keeper.call('checkins', 'scans', { sessionId, cursor: null })).toMatchObject({ rows: [] })
    }
    expect([sessions(), scans(), attendances()]).toEqual([[], [], []])
  })

  it('is refused to members in the same way, on the last of all days too', async () => {
    const tried = { passcode: '123456', device: phoneOf('one'), spot: null }
    for (const sessionId of [far, last, visitId('v1', '0001-01-01')]) {
      const { outcome } = await test.as(youth(1)).call('checkins', 'passcode', { ...tried, sessionId })
      expect(outcome).toBe('refused')
    }
    const none = { ...tried, sessionId: visitId('v1', '9999-12-31') }
    await expect(test.as(youth(1)).call('checkins', 'passcode', none)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const page = { sessionId: none.sessionId, cursor: null }
    await expect(test.as(KEEPER).call('checkins', 'roll', page)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect([sessions(), scans(), all(test.cloud, 'tries')]).toEqual([[], [], []])
  })
})

describe('the past', () => {
  it('is written anew by nobody once the scans of a session are numbers', async () => {
    test.has({ cards: [aCard(youth(7), after((SCANS_KEPT_DAYS - 2) * DAY_MS))] })
    door.moveTo(after(SCANS_KEPT_DAYS * DAY_MS))
    for (const sure of [true, false])
      for (const sessionId of ['a1', TODAY, visitId('v1', '0001-01-01'), visitId('v1', '2020-02-02')])
        expect(await door.scan(youth(7), { sessionId, sure, at: after(MINUTE), walkIn: true })).toMatchObject({
          outcome: 'refused',
        })
    expect(await door.register('t2', { at: after(MINUTE) })).toMatchObject({ refused: 'over' })
    await test.as(KEEPER).call('checkins', 'roll', { sessionId: visitId('v1', '2020-02-02'), cursor: null })
    expect([sessions(), scans(), attendances()]).toEqual([[], [], []])
  })

  it('is still written a fortnight later by the phone that was offline', async () => {
    door.moveTo(OVER.getTime() + 14 * DAY_MS)
    expect(await door.scan(youth(1), { at: after(MINUTE) })).toMatchObject({ outcome: 'present' })
  })
})

describe('whose a personal code is', () => {
  it('is told by no list where they were not let in: not by an old code, a used one, nor who has not signed up', async () => {
    const old = codeOf(MEMBER, TUESDAY)
    await door.scan(MEMBER, { walkIn: false })
    door.moveTo(after(HOUR_MS))
    await door.scan(MEMBER, { code: old, sessionId: TODAY })
    await door.scan(MEMBER, { code: old, walkIn: true })
    expect(
      scans()
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['stale', 'stale', 'unlisted'])
    expect(scans().map(({ personId }) => personId)).toEqual([null, null, null])
    expect((await door.scans()).rows.map(({ name }) => name)).toEqual(['', ''])
    // Whoever has signed up is named.
    await door.scan(youth(1), { code: codeOf(youth(1), TUESDAY) })
    expect((await door.scans()).rows[0]).toMatchObject({ reason: 'stale', name: '青年1' })
  })
})

it('who is refused at a door that they do not keep stands in the log once a day, and a session that is none in no log', async () => {
  const refused = () => door.audited('refused:check-in')
  for (const by of [OTHER_KEEPER, COMMITTEE])
    for (let time = 0; time < 3; time++)
      await expect(door.scan(youth(1), { by })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(door.register('t1', { by: OTHER_KEEPER })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(door.scan(youth(1), { sessionId: 'none' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(refused().map(({ actorId, orgId, subject }) => [actorId, orgId, subject])).toEqual([
    [personOf(OTHER_KEEPER), 'v1', null],
    [personOf(COMMITTEE), 'v1', null],
  ])
})

it('whoever fetches as many keys as may be hides nobody’s from the roll', async () => {
  const many = [1, 2].flatMap((nth) =>
    Array.from({ length: CARDS_PER_DAY * CARD_KEPT_DAYS - 1 }, (_, n) => ({
      ...aCard(youth(nth), after(-n * HOUR_MS)),
      _id: `${aliasOf(youth(nth)).slice(0, 6)}${String(n + 1000)}`,
    })),
  )
  test.has({ cards: many })
  const { rows } = await door.roll()
  expect(rows.map(({ marks }) => marks.length)).toEqual([
    CARDS_PER_DAY * CARD_KEPT_DAYS,
    CARDS_PER_DAY * CARD_KEPT_DAYS,
    1,
  ])
})

it('passcodes of a session that was never shown leave nothing that nothing would take away', async () => {
  const tried = { sessionId: TODAY, passcode: '123456', device: phoneOf('one'), spot: null }
  expect(await test.as(youth(1)).call('checkins', 'passcode', tried)).toMatchObject({
    refused: { reason: 'wrong-passcode' },
  })
  expect([sessions(), scans()]).toEqual([[], []])
  await test.as(KEEPER).call('checkins', 'sessions', { venueId: 'v1' })
  await test.as(youth(1)).call('checkins', 'passcode', { ...tried, passcode: '654321' })
  expect(scans()).toMatchObject([{ sessionId: TODAY, reason: 'wrong-passcode' }])
  // And all of it is gone a month later.
  door.moveTo(after((SCANS_KEPT_DAYS + 2) * DAY_MS))
  await test.settle()
  expect(scans()).toEqual([])
})
