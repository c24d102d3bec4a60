import { SUBSCRIPTIONS_MAX } from '../../../src/domain/limits'
import { HOUR_MS } from '../../../src/domain/time'
import { memberId, openidOf } from '../../support/city'
import { cloudHere } from '../../support/city-here'
import { answer, aStreet, CODES, DEPUTY, HOME, NEXT, SECRETARY, type Street } from '../../support/strangers'

/** Who wants more of something than there is: consents, reminders, places on a list. */
let street: Street
beforeEach(async () => (street = await aStreet([], cloudHere())))
afterEach(() => street.test.stop())

const ME = openidOf(HOME, 2)
const grant = (n: number): string => `g${String(n).padStart(10, '0')}`
const agree = (n: number, who = ME) => street.test.as(who).call('identity', 'subscribed', { grantId: grant(n) })
const remind = (who: string, memberIds: string[], more: object = {}) =>
  street.test.as(who).send('boards', {
    action: 'remind',
    input: { branchId: HOME, assignmentId: 'L1', memberIds, ...more },
  })
const codeOf = (reply: { ok: boolean; error?: { code: string } }): string =>
  reply.ok ? 'ok' : (reply.error?.code ?? '')
const sent = (): number => street.test.cloud.outbox.subscribeMessages.length

it('replays one consent fifty times at once, and again when it is used: one message', async () => {
  await Promise.all(Array.from({ length: 50 }, () => agree(1)))
  expect(street.account(ME)?.unused).toEqual([grant(1)])
  await remind(SECRETARY, [memberId(HOME, 2)])
  expect(sent()).toBe(1)
  await Promise.all(Array.from({ length: 20 }, () => agree(1)))
  expect(street.account(ME)?.unused).toEqual([])
})

it('sends three hundred consents at once: as many as may wait', async () => {
  await Promise.all(Array.from({ length: 300 }, (_, n) => agree(n)))
  expect(street.account(ME)?.unused).toHaveLength(SUBSCRIPTIONS_MAX)
  expect(Object.keys(street.account(ME)?.subscriptions ?? {})).toHaveLength(SUBSCRIPTIONS_MAX)
})

it('gives a consent the name of what every object has, or a place in another field', async () => {
  for (const grantId of ['__proto__', 'constructor', 'g1.usedFor', 'g$set00000', 'gABCDEFGHIJ', { $gt: '' }]) {
    const reply = await street.test.as(ME).send('identity', { action: 'subscribed', input: { grantId } })
    expect(codeOf(reply)).toBe('INVALID_INPUT')
  }
  expect(street.account(ME)?.subscriptions).toBeUndefined()
})

it('reminds at night by a phone whose clock says noon: the server’s clock counts', async () => {
  await agree(1)
  const people = [memberId(HOME, 2)]
  // 21:00 of Shanghai, until 08:00.
  for (const at of ['2026-11-24T13:00:00Z', '2026-11-24T20:00:00Z', '2026-11-24T23:59:59.999Z']) {
    street.test.cloud.clock.stand(Date.parse(at))
    expect(codeOf(await remind(SECRETARY, people))).toBe('CONFLICT')
    const noon = { now: '2026-11-25T04:00:00Z', at: Date.parse('2026-11-25T04:00:00Z') }
    expect(codeOf(await remind(SECRETARY, people, noon))).toBe('INVALID_INPUT')
  }
  expect(sent()).toBe(0)
  street.test.cloud.clock.stand(Date.parse('2026-11-25T00:00:00Z'))
  expect(codeOf(await remind(SECRETARY, people))).toBe('ok')
  expect(sent()).toBe(1)
})

it('reminds one person by two offices, ten times each, at once and under repeated ids: one message', async () => {
  for (let n = 0; n < 5; n++) await agree(n)
  const id = memberId(HOME, 2)
  const works = Array.from({ length: 20 }, (_, n) => remind(n % 2 ? SECRETARY : DEPUTY, [id, id, id]))
  await Promise.all(works)
  expect([sent(), street.account(ME)?.unused?.length]).toEqual([1, 4])
})

it('reminds people of the branch beside, mixed among its own: nobody is reminded', async () => {
  await agree(1)
  await agree(2, openidOf(NEXT, 2))
  for (const other of [memberId(NEXT, 2), memberId(NEXT, 999), 'root'])
    expect(codeOf(await remind(SECRETARY, [memberId(HOME, 2), other]))).toBe('NOT_FOUND')
  const many = Array.from({ length: 101 }, (_, n) => memberId(HOME, n))
  for (const ids of [many, [], ['a.b'], ['$in'], ['__proto__']])
    expect(codeOf(await remind(SECRETARY, ids))).toBe('INVALID_INPUT')
  expect(sent()).toBe(0)
})

it('is reminded after it has left, where leaving died before the row was free: nothing is sent to it', async () => {
  const openid = 'openid-leaver'
  await street.enter(openid, await street.ticket(openid, 20))
  await agree(7, openid)
  street.test.cloud.setFaults(({ collection, action }) =>
    collection === 'roster' && /modify|update/i.test(action) ? 'kill-before' : undefined,
  )
  const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  await street.leave(openid).catch(() => undefined)
  told.mockRestore()
  street.test.cloud.setFaults()
  expect([street.account(openid)?.membership, street.row(20)?.personId === null]).toEqual([null, false])
  await remind(SECRETARY, [memberId(HOME, 20)])
  expect(sent()).toBe(0)
})

it('asks to be added by a hundred codes at once, and once more after joining: a few requests, then none', async () => {
  const asks = Array.from({ length: 40 }, (_, n) =>
    answer(
      street.test
        .as('openid-asker')
        .call('identity', 'requestToJoin', { code: CODES[n % 2 ? HOME : NEXT] ?? '', name: `某${n}`, after: null }),
    ),
  )
  await Promise.all(asks)
  expect(street.test.cloud.database.count('joinRequests', {})).toBe(2)
  await street.enter('openid-asker', await street.ticket('openid-asker', 20))
  expect(street.test.cloud.database.count('joinRequests', {})).toBe(0)
  street.pass(HOUR_MS)
  expect(
    await answer(
      street.test
        .as('openid-asker')
        .call('identity', 'requestToJoin', { code: CODES[HOME] ?? '', name: '某', after: null }),
    ),
  ).toBe('CONFLICT')
})
