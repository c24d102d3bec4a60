import type { Appointment } from '../../cloudfunctions/shared/people/appointments.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import { APPOINTMENT_DAYS, APPOINTMENT_TRIES_PER_HOUR, KEEPING_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { openidOf, personOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { alter } from '../support/seats'
import { aVenue, COMMITTEE, ELSEWHERE, homesCloud, homesOf, KEEPER } from '../support/venues'

const MEMBER = openidOf('u0b0', 1)
const ANOTHER = openidOf('u0b0', 2)

let test: TestCloud
beforeEach(async () => {
  test = await homesCloud(homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })]))
})
afterEach(() => test.stop())

const appoint = async (venueId = 'v1'): Promise<string> => {
  const { appointment } = await test.as(COMMITTEE).call('keeping', 'appoint', { venueId })
  return appointment?.code ?? ''
}
const keepers = (venueId = 'v1') => test.as(COMMITTEE).call('keeping', 'keepers', { venueId })
const take = (code: string, who = MEMBER) => test.as(who).call('keeping', 'takeOffice', { code })
const lookUp = (code: string, who = MEMBER) => test.as(who).call('keeping', 'lookUpAppointment', { code })
const rolesOf = (openid: string) =>
  all<RoleRow>(test.cloud, 'roles').filter(({ holderId, role }) => holderId === personOf(openid) && role === 'keeper')
const audited = (deed: string) => all<AuditRow>(test.cloud, 'audit').filter((row) => row.deed === deed)

it('who takes it is told the Youth Home, keeps it for a year, and may run it from then on', async () => {
  const code = await appoint()
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
  expect(await lookUp(code)).toEqual({
    as: 'keeper',
    placeId: 'v1',
    place: 'v1 青年之家',
    org: '0 区',
    says: [],
    expiresAt: new Date(TUESDAY.getTime() + APPOINTMENT_DAYS * DAY_MS).toISOString(),
  })
  await expect(test.as(MEMBER).call('keeping', 'today', { venueId: 'v1' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const me = await take(code)
  const until = new Date(TUESDAY.getTime() + KEEPING_DAYS * DAY_MS)
  const role = me.roles.find(({ name }) => name === 'keeper')
  expect(role).toMatchObject({ org: { id: 'v1', name: 'v1 青年之家' }, until: until.toISOString() })
  expect(role?.may).toEqual([
    'edit-venue',
    'run-activities',
    'see-signed-up',
    'check-in',
    'hand-over',
    'export-present',
    'check-stars',
    'see-counted',
    'read-evaluations',
    'answer-suggestions',
    'see-figures',
    'import-checkins',
  ])
  expect(await test.as(MEMBER).call('keeping', 'today', { venueId: 'v1' })).toMatchObject({
    visits: { checkIns: 0, people: 0 },
    today: [],
  })
  await expect(test.as(MEMBER).call('keeping', 'today', { venueId: 'v2' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const now = await keepers()
  expect(now.keepers.map(({ name }) => name)).toEqual(['成员1', '刘敏'])
  expect(now.appointment).toBeNull()
  expect(audited('take-office')).toMatchObject([{ actorId: personOf(MEMBER), orgId: 'v1' }])
  expect(JSON.stringify(all(test.cloud, 'audit'))).not.toContain(code)
})

it('is taken once: repeated it changes nothing, and of two at once one has it', async () => {
  const code = await appoint()
  const both = await Promise.allSettled([take(code, MEMBER), take(code, ANOTHER)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } })
  const [winner, loser] = both[0].status === 'fulfilled' ? [MEMBER, ANOTHER] : [ANOTHER, MEMBER]
  test.cloud.clock.stand(TUESDAY.getTime() + 3_600_000)
  await take(code, winner)
  expect([rolesOf(winner).length, rolesOf(loser).length]).toEqual([1, 0])
  await expect(lookUp(code, loser)).rejects.toMatchObject({ code: 'CONFLICT' })
})

it('that died before the role was there is gone on with', async () => {
  const code = await appoint()
  await take(code)
  const [role] = rolesOf(MEMBER)
  test.cloud.database.remove('roles', { query: { _id: role?._id }, multi: false })
  test.cloud.clock.stand(TUESDAY.getTime() + 3_600_000)
  await take(code)
  expect(rolesOf(MEMBER)).toEqual([role])
})

it('is worthless after a new one, after seven days, and for who has not joined', async () => {
  const old = await appoint()
  const code = await appoint()
  await expect(take(old)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(test.as('openid-visitor').call('keeping', 'takeOffice', { code })).rejects.toMatchObject({
    code: 'NOT_JOINED',
  })
  test.cloud.clock.stand(TUESDAY.getTime() + APPOINTMENT_DAYS * DAY_MS - 1)
  expect(await lookUp(code)).toMatchObject({ placeId: 'v1' })
  test.cloud.clock.stand(TUESDAY.getTime() + APPOINTMENT_DAYS * DAY_MS)
  await expect(take(code)).rejects.toMatchObject({ code: 'EXPIRED' })
  expect((await keepers()).appointment).toBeNull()
  expect(all<Appointment>(test.cloud, 'appointments')).toMatchObject([{ takenBy: null }])
})

it('can’t be found by trying codes', async () => {
  const code = await appoint()
  const wrong = Array.from({ length: APPOINTMENT_TRIES_PER_HOUR }, (_, n) => `WRQNG${'ABCDEFGHJKLM'[n] ?? ''}`)
  for (const one of wrong) await expect(lookUp(one)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(take(code)).rejects.toMatchObject({ code: 'TOO_MANY' })
  // What was tried before takes no room again, and others are not held up.
  await expect(lookUp(wrong[0] ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await take(code, ANOTHER)
})

it('ends with a reason, at once and for good', async () => {
  const code = await appoint()
  await take(code)
  const [role] = rolesOf(MEMBER)
  const keeperId = role?._id ?? ''
  test.cloud.clock.stand(TUESDAY.getTime() + 1000)
  const dismiss = (venueId = 'v1', who = COMMITTEE) =>
    test.as(who).call('keeping', 'dismiss', { venueId, keeperId, reason: '换人' })
  await expect(dismiss('v2')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  for (const who of [ELSEWHERE, KEEPER]) await expect(dismiss('v1', who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await dismiss()).keepers.map(({ name }) => name)).toEqual(['刘敏'])
  expect((await dismiss()).keepers).toHaveLength(1)
  expect(audited('dismiss-keeper')).toMatchObject([{ orgId: 'v1', subject: personOf(MEMBER), detail: '换人' }])
  await expect(test.as(MEMBER).call('keeping', 'today', { venueId: 'v1' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  // The code that was used brings it not back.
  await take(code)
  await expect(test.as(MEMBER).call('keeping', 'today', { venueId: 'v1' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it('that was ended and begun anew stays, however late the ending is sent again', async () => {
  await take(await appoint())
  const [role] = rolesOf(MEMBER)
  const end = () =>
    test.as(COMMITTEE).call('keeping', 'dismiss', { venueId: 'v1', keeperId: role?._id ?? '', reason: '换人' })
  test.cloud.clock.stand(TUESDAY.getTime() + 1000)
  await end()
  test.cloud.clock.stand(TUESDAY.getTime() + DAY_MS)
  await take(await appoint())
  await end()
  expect(await test.as(MEMBER).call('keeping', 'today', { venueId: 'v1' })).toMatchObject({ today: [] })
  expect(audited('dismiss-keeper')).toHaveLength(1)
})

it('that is held twice is ended whole, wherever whoever ended it died', async () => {
  await take(await appoint())
  test.cloud.clock.stand(TUESDAY.getTime() + 1000)
  await take(await appoint())
  const stands = rolesOf(MEMBER)
  expect(stands).toHaveLength(2)
  test.cloud.clock.stand(TUESDAY.getTime() + 2000)
  for (const { _id: keeperId } of stands)
    for (const nth of [1, 2]) {
      for (const { _id, until } of stands) alter(test, 'roles', { id: _id, fields: { until } })
      let ended = 0
      test.cloud.setFaults(({ collection, action }) =>
        collection === 'roles' && action === 'database.modifyDocument' && ++ended === nth ? 'kill-after' : undefined,
      )
      const end = () => test.as(COMMITTEE).call('keeping', 'dismiss', { venueId: 'v1', keeperId, reason: '换人' })
      await expect(end()).rejects.toThrow()
      test.cloud.setFaults()
      expect((await end()).keepers.map(({ name }) => name)).toEqual(['刘敏'])
    }
})
