import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { Lock } from '../../cloudfunctions/shared/people/locks.repo'
import { aCity, aRow, aRole, aSignIn, branchId, lastFourOf, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

const branch = branchId(0, 0)
const CODE = 'CU0B09'
const SECRETARY = openidOf(branch, 0)
/** Numbers of odd shapes, by the place of their row. */
const NUMBERS = ['2020K8009926001', 'GH123', '2023JD0417', '0712', '2023417', '071', '', '２０２３ｋ８０１', '3-2-1']

let test: TestCloud
beforeEach(async () => {
  test = await localCloud()
  const waiting = Array.from({ length: 40 }, (_, i) => aRow({ branchId: branch, place: 20 + i, standing: 'member' }))
  const odd = NUMBERS.map((number, i) => ({
    ...aRow({ branchId: branch, place: 80 + i, standing: 'member', name: `奇${i}` }),
    number,
  }))
  test.has(aCity({ now: TUESDAY, people: 3 }))
  test.has({ roster: [...waiting, ...odd].map((row) => ({ ...row, personId: null })) })
})
afterEach(() => test.stop())

const match = (openid: string, name: string) => test.as(openid).call('identity', 'matchRoster', { code: CODE, name })
const check = (openid: string, name: string, lastFour: string) =>
  test.as(openid).call('identity', 'checkRoster', { code: CODE, name, lastFour })
const code = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'ok',
    (failure: unknown) => (failure instanceof Error && 'code' in failure ? String(failure.code) : 'thrown'),
  )

describe('the last four characters', () => {
  it.each([
    [0, '6001'],
    [1, 'H123'],
    [1, 'ｈ１２３'],
    [2, ' 0417 '],
    [3, '0712'],
    [4, '3417'],
    [7, 'K801'],
    [7, 'k 801'],
  ])('of row %i are %j', async (nth, typed) => {
    expect(await match('openid-a', `奇${nth}`)).toEqual({ outcome: 'one', triesLeft: 3 })
    const reply = await check('openid-a', `奇${nth}`, typed)
    expect(reply.name).toBe(`奇${nth}`)
    // Of eight characters and more the first four are told then, of shorter ones nothing.
    expect([reply.maskedNumber?.length ?? 0, reply.maskedNumber?.includes(typed.trim()) ?? false]).toEqual([
      (NUMBERS[nth]?.length ?? 0) < 8 ? 0 : NUMBERS[nth]?.length,
      false,
    ])
  })

  it.each([5, 6, 8])('are missing in row %i, which goes to the secretary', async (nth) => {
    expect(await match('openid-a', `奇${nth}`)).toEqual({ outcome: 'no-number', triesLeft: 0 })
    expect(await code(check('openid-a', `奇${nth}`, '0000'))).toBe('CONFLICT')
  })

  it('are asked of in one sentence, whichever part is wrong', async () => {
    const said = async (name: string): Promise<string> =>
      check(`openid-${name}`, name, '9999').then(
        () => '',
        (failure: unknown) => String(failure),
      )
    const [wrong, nobody, taken, numberless] = await Promise.all(['成员20', '没有这人', '成员1', '奇6'].map(said))
    expect(wrong).toContain('还可以试 2 次')
    expect([nobody, taken, numberless]).toEqual([wrong, wrong, wrong])
  })
})

describe('three tries', () => {
  it('count for the row, whoever tries: thirty accounts at once have three between them', async () => {
    const people = Array.from({ length: 30 }, (_, i) => `openid-guess-${i}`)
    const codes = await Promise.all(people.map((openid, i) => code(check(openid, '成员20', `${9000 + i}`))))
    expect([codes.includes('ok'), codes.filter((one) => one === 'CONFLICT').length <= 2]).toEqual([false, true])
    expect(await code(check('openid-owner', '成员20', lastFourOf(20)))).toBe('TOO_MANY')
    expect(await match('openid-owner', '成员20')).toEqual({ outcome: 'one', triesLeft: 0 })
    expect(all<Lock>(test.cloud, 'rosterLocks').map(({ personId }) => personId)).toEqual([null])
  })

  it('count for the person over all rows, and come again a day later', async () => {
    for (const place of [20, 21]) expect(await code(check('openid-a', `成员${place}`, '9999'))).toBe('CONFLICT')
    expect(await match('openid-a', '成员23')).toEqual({ outcome: 'one', triesLeft: 1 })
    expect(await code(check('openid-a', '成员22', '9999'))).toBe('TOO_MANY')
    expect(await code(check('openid-a', '成员23', lastFourOf(23)))).toBe('TOO_MANY')
    // A closed person uses up nobody's row.
    expect(await match('openid-b', '成员23')).toEqual({ outcome: 'one', triesLeft: 3 })
    test.cloud.clock.advance(23 * 3_600_000)
    test.has({ invites: [{ _id: 'LATER9', orgId: branch, expiresAt: new Date(2e12) }] })
    const later = (lastFour: string) =>
      code(test.as('openid-a').call('identity', 'checkRoster', { code: 'LATER9', name: '成员23', lastFour }))
    expect(await later(lastFourOf(23))).toBe('TOO_MANY')
    test.cloud.clock.advance(2 * 3_600_000)
    expect(await later(lastFourOf(23))).toBe('ok')
  })

  it('are whole again for the row once its person is proven', async () => {
    expect(await code(check('openid-a', '成员20', '9999'))).toBe('CONFLICT')
    expect(await code(check('openid-b', '成员20', lastFourOf(20)))).toBe('ok')
    expect(await match('openid-c', '成员20')).toEqual({ outcome: 'one', triesLeft: 3 })
  })

  it('are given back by the secretary, who sees the locked row', async () => {
    for (const answer of ['1111', '2222', '3333']) await code(check('openid-a', '成员20', answer))
    const asked = { branchId: branch, cursor: null }
    const secretary = test.as(SECRETARY)
    const { locked } = await secretary.call('identity', 'joinings', asked)
    expect(locked).toMatchObject([{ name: '成员20', why: 'tries', at: expect.any(String) as unknown }])
    const { memberId = '' } = locked[0] ?? {}
    for (let i = 0; i < 2; i++) await secretary.call('identity', 'unlockRow', { memberId })
    expect((await secretary.call('identity', 'joinings', asked)).locked).toEqual([])
    expect(test.cloud.database.count('audit', { deed: 'unlock-row' })).toBe(1)
    expect(await code(check('openid-a', '成员20', lastFourOf(20)))).toBe('ok')
  })
})

it('looks up ten names an hour for a person, and of thirty at once no more', async () => {
  const codes = await Promise.all(Array.from({ length: 30 }, (_, i) => code(match('openid-walker', `成员${20 + i}`))))
  expect(codes.filter((one) => one === 'ok')).toHaveLength(10)
  // The same name, however it is written, is one.
  expect(await code(match('openid-b', '成员20'))).toBe('ok')
  for (const name of ['成 员20', '成员２０']) expect(await code(match('openid-b', name))).toBe('ok')
  expect(test.cloud.database.count('tries', { _id: /^names_/ })).toBeGreaterThan(0)
})

it('asks five branches a day for a person, and of thirty at once no more', async () => {
  const invites = Array.from({ length: 30 }, (_, i) => ({
    _id: `ASK${String(i).padStart(3, '0')}`,
    orgId: `b${i}`,
    expiresAt: new Date(2e12),
  }))
  const orgs = invites.map(({ orgId }) => ({
    _id: orgId,
    name: orgId,
    kind: 'branch',
    parentId: 'u0',
    path: ['root', 'u0', orgId],
    order: 9,
    parts: [{ from: new Date(0), n: 1 }],
  }))
  test.has({ invites, orgs })
  const ask = (nth: number) =>
    code(
      test.as('openid-a').call('identity', 'requestToJoin', { code: invites[nth]?._id ?? '', name: '人', after: null }),
    )
  // Codes have a limit of their own.
  const codes = await Promise.all(Array.from({ length: 15 }, (_, i) => ask(i)))
  expect(codes.filter((one) => one === 'ok')).toHaveLength(5)
  expect(test.cloud.database.count('joinRequests', {})).toBe(5)
  expect(await ask(codes.indexOf('ok'))).toBe('ok')
})

it.each([5, 1005])('an invite shows the secretary after %i ended posts', async (ended) => {
  const posts = Array.from({ length: ended }, (_, i) => aRole(`openid-0-${i}`, branchId(0, 1), 'secretary', TUESDAY))
  test.cloud.database.remove('roles', { query: { orgId: branchId(0, 1) }, multi: true })
  const running = aRole('openid-zz', branchId(0, 1), 'secretary')
  const account: Account = aSignIn('openid-zz', '在任书记')
  test.has({ roles: [...posts, { ...running, _id: 'zzz' }], accounts: [account] })
  const found = await test.as('openid-a').call('identity', 'lookUpInvite', { code: 'CU0B19' })
  expect(found.secretary).toBe('在任书记')
})
