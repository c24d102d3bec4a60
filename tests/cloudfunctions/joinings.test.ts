import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { aCity, anIssue, aRole, aRow, branchId, lastFourOf, memberId, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

const branch = branchId(0, 0)
const CODE = 'CU0B09'
const SECRETARY = openidOf(branch, 0)
const DEPUTY = openidOf(branch, 1)

let test: TestCloud
beforeEach(async () => {
  test = await localCloud()
  const waiting = Array.from({ length: 30 }, (_, i) => aRow({ branchId: branch, place: 20 + i, standing: 'member' }))
  test.has(aCity({ now: TUESDAY, people: 4 }))
  test.has({
    roster: waiting.map((row) => ({ ...row, personId: null })),
    roles: [aRole(DEPUTY, branch, 'deputy')],
    issues: [anIssue()],
  })
})
afterEach(() => test.stop())

const list = (cursor: string | null = null, who = SECRETARY) =>
  test.as(who).call('identity', 'joinings', { branchId: branch, cursor })
const ticketOf = async (openid: string, place: number): Promise<string> =>
  (
    await test
      .as(openid)
      .call('identity', 'checkRoster', { code: CODE, name: `成员${place}`, lastFour: lastFourOf(place) })
  ).ticket
const enter = (openid: string, ticket: string) => test.as(openid).call('identity', 'join', { ticket, agreed: true })
const joins = async (openid: string, place: number): Promise<string> => {
  const ticket = await ticketOf(openid, place)
  await enter(openid, ticket)
  return ticket
}
const undo = async (name: string, who = SECRETARY) => {
  const row = (await list()).rows.find((one) => one.name === name && one.state === 'joined')
  const { memberId: of = '', joiningId = '' } = row ?? {}
  return test.as(who).call('identity', 'undoJoining', { memberId: of, joiningId })
}
const row = (place: number) => all<RosterRow>(test.cloud, 'roster').find(({ _id }) => _id === memberId(branch, place))
const account = (openid: string) => all<Account>(test.cloud, 'accounts').find(({ _id }) => _id === openid)
const audited = () => all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'undo-joining')

it('lists who joined when, newest first, by the page, also where several joined in one moment', async () => {
  for (let i = 0; i < 25; i++) {
    if (i % 3 === 0) test.cloud.clock.advance(1000)
    await joins(`openid-j${i}`, 20 + i)
  }
  const first = await list()
  const second = await list(first.next)
  expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 5, null])
  const told = [...first.rows, ...second.rows]
  expect(new Set(told.map(({ name }) => name)).size).toBe(25)
  const times = told.map(({ at }) => at)
  expect(times).toEqual([...times].sort().reverse())
  expect(told.every(({ state, own }) => state === 'joined' && !own)).toBe(true)
  expect(first.may).toEqual(expect.arrayContaining(['see-joinings', 'undo-joining', 'unlock-row']))
  expect(JSON.stringify(first)).not.toContain('openid')
})

it('undoing frees the row for its own person, keeps what is recorded, and shuts the other out', async () => {
  const ticket = await joins('openid-thief', 20)
  await test.as('openid-thief').finishLesson('L1')
  await undo('成员20')
  expect(row(20)).toMatchObject({ personId: null, joiningId: null })
  expect(account('openid-thief')).toMatchObject({ membership: null, name: null, consentedAt: null, left: null })
  expect(await test.as('openid-thief').call('identity', 'whoAmI', {})).toMatchObject({ branch: null, may: [] })
  expect(test.cloud.database.count('completions', { memberId: memberId(branch, 20) })).toBe(1)
  expect((await list()).rows[0]).toMatchObject({ name: '成员20', state: 'undone' })
  expect((await list()).locked).toMatchObject([{ name: '成员20', why: 'undone' }])

  // Neither the old ticket nor a new check; the row's own person comes in by another account.
  await expect(enter('openid-thief', ticket)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(ticketOf('openid-thief', 20)).rejects.toMatchObject({ code: 'TOO_MANY' })
  test.cloud.clock.advance(1000)
  await joins('openid-true', 20)
  expect(row(20)?.personId).toBe(account('openid-true')?.personId)

  await test.as(SECRETARY).call('identity', 'unlockRow', { memberId: memberId(branch, 20) })
  expect((await list()).locked).toEqual([])
})

it('undoing repeated, and by two at once, is one undoing', async () => {
  await joins('openid-a', 20)
  const [one] = (await list()).rows
  const asked = { memberId: one?.memberId ?? '', joiningId: one?.joiningId ?? '' }
  await Promise.all([SECRETARY, DEPUTY, SECRETARY].map((who) => test.as(who).call('identity', 'undoJoining', asked)))
  test.cloud.clock.advance(1000)
  await joins('openid-b', 20)
  expect(await test.as(DEPUTY).call('identity', 'undoJoining', asked)).toEqual({ undone: true })
  // Who has joined since stays.
  expect(row(20)?.personId).toBe(account('openid-b')?.personId)
  expect(audited()).toMatchObject([{ orgId: branch, subject: memberId(branch, 20) }])
})

it('undoing one who has left takes away what would come along to another branch', async () => {
  await joins('openid-a', 20)
  await test.as('openid-a').call('identity', 'leave', { branchId: branch })
  const [one] = (await list()).rows
  expect(one?.state).toBe('left')
  const { memberId: of = '', joiningId = '' } = one ?? {}
  await test.as(SECRETARY).call('identity', 'undoJoining', { memberId: of, joiningId })
  expect(account('openid-a')?.left).toBeNull()
})

it('nobody undoes their own, nor that of somebody with an office of the branch', async () => {
  await joins('openid-office', 20)
  const person = account('openid-office')?.personId ?? ''
  test.has({ roles: [{ ...aRole('x', branch, 'deputy'), _id: 'r-office', holderId: person }] })
  await expect(undo('成员20')).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(undo('成员20', 'openid-office')).rejects.toMatchObject({ code: 'CONFLICT' })
  expect((await list(null, 'openid-office')).rows[0]).toMatchObject({ own: true })
  expect(row(20)?.personId).toBe(person)
  expect(audited()).toEqual([])
})

it('a joining of another row or branch is not there', async () => {
  await joins('openid-a', 20)
  const [one] = (await list()).rows
  const wrong = { memberId: memberId(branch, 21), joiningId: one?.joiningId ?? '' }
  await expect(test.as(SECRETARY).call('identity', 'undoJoining', wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const other = test.as(openidOf(branchId(0, 1), 0))
  const right = { ...wrong, memberId: memberId(branch, 20) }
  await expect(other.call('identity', 'undoJoining', right)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(other.call('identity', 'joinings', { branchId: branch, cursor: null })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
