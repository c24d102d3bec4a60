import { INVITE_TRIES_PER_HOUR, JOINS_PER_DAY, NAME_TRIES_PER_HOUR, ROSTER_TRIES } from '../../../src/domain/limits'
import { HOUR_MS } from '../../../src/domain/time'
import { aRow, lastFourOf, memberId, openidOf } from '../../support/city'
import { cloudHere } from '../../support/city-here'
import { answer, aStreet, CODES, HOME, NEXT, SECRETARY, type Street } from '../../support/strangers'

/** Who wants to come in as somebody else, or to learn who stands on a roster. */
const odd = (place: number, name: string) => aRow({ branchId: HOME, place, standing: 'member', name })
const ODD = [odd(90, '古丽·José'), odd(91, '张伟'), odd(92, '张伟')]
let street: Street
beforeEach(async () => (street = await aStreet(ODD, cloudHere())))
afterEach(() => street.test.stop())

const THIEF = 'openid-thief'
const codeOf = (n: number): string => `Z${String(n).padStart(5, 'Z').replaceAll('0', 'A').replaceAll('1', 'B')}`
const looked = async (works: Promise<unknown>[]): Promise<number> =>
  (await Promise.all(works.map(answer))).filter((code) => code !== 'TOO_MANY').length

it('walks the invite codes, by two doors at once: one limit for all of them', async () => {
  const works = Array.from({ length: 60 }, (_, n) =>
    n % 2 === 0
      ? street.look(THIEF, codeOf(n))
      : street.test.as(THIEF).call('identity', 'matchRoster', { code: codeOf(n), name: '甲' }),
  )
  expect(await looked(works)).toBe(INVITE_TRIES_PER_HOUR)
  expect(await answer(street.look(THIEF, CODES[HOME] ?? ''))).toBe('TOO_MANY')
  expect(await answer(street.ticket(THIEF, 20))).toBe('TOO_MANY')
  street.pass(HOUR_MS)
  expect(await answer(street.look(THIEF, CODES[HOME] ?? ''))).toBe('ok')
})

it('writes a code in other ways: it is the same code, and takes no more room', async () => {
  for (const written of ['CU0B09', ' cu0b09', 'ＣＵ０Ｂ０９', 'c-u-0-b-0-9', 'Cu0 b09', '【CU0B09】'])
    expect(await answer(street.look(THIEF, written))).toBe('ok')
  const rest = Array.from({ length: 40 }, (_, n) => street.look(THIEF, codeOf(n)))
  expect(await looked(rest)).toBe(INVITE_TRIES_PER_HOUR - 1)
})

it('walks the names, by matching and by guessing, in one branch and the next', async () => {
  const works = Array.from({ length: 40 }, (_, n) => street.match(THIEF, `成员${20 + n}`, n % 2 ? HOME : NEXT))
  expect(await looked(works)).toBe(NAME_TRIES_PER_HOUR)
  expect(await answer(street.check(THIEF, '张伟', '0000'))).toBe('TOO_MANY')
})

it('writes a name in other ways: composed or not, wide, dotted, spaced, it is the same name', async () => {
  const ways = [
    '古丽·José',
    '古丽·Jose\u0301',
    '古丽•ＪＯＳÉ',
    '古丽．josé',
    ' 古丽 · José ',
    '古丽José',
    '古丽。José',
    '古\u200b丽‧José',
  ]
  for (const name of ways) expect(await street.match(THIEF, name)).toEqual({ outcome: 'one', triesLeft: ROSTER_TRIES })
  // All of them have taken the room of one.
  const rest = Array.from({ length: 30 }, (_, n) => street.match(THIEF, `成员${20 + n}`))
  expect(await looked(rest)).toBe(NAME_TRIES_PER_HOUR - 1)
})

it('guesses over many rows: three answers a day, and one answer in other letters is one', async () => {
  for (const typed of ['k801', 'Ｋ８０１', 'K-801', ' k 801 '])
    expect(await answer(street.check(THIEF, '成员20', typed))).toBe('CONFLICT')
  for (const place of [21, 22, 23, 24]) await answer(street.check(THIEF, `成员${place}`, '9999'))
  for (const place of [20, 25, 26]) expect(await answer(street.ticket(THIEF, place))).toBe('TOO_MANY')
  expect(street.account(THIEF)).toBeUndefined()
})

it('guesses one row by many accounts: it locks, the right answer comes too late, and its secretary is told', async () => {
  const codes: string[] = []
  for (let n = 0; n < 12; n++) codes.push(await answer(street.check(`${THIEF}${n}`, '成员20', `${9000 + n}`)))
  expect(codes.filter((code) => code === 'CONFLICT').length).toBeLessThan(ROSTER_TRIES)
  for (const openid of [`${THIEF}0`, 'openid-fresh']) expect(await answer(street.ticket(openid, 20))).toBe('TOO_MANY')
  expect((await street.joinings()).locked).toMatchObject([{ memberId: memberId(HOME, 20), why: 'tries' }])
  const { lockedRows } = await street.test.as(SECRETARY).call('boards', 'board', { branchId: HOME, assignmentId: 'L1' })
  expect(lockedRows).toBe(1)
  // A day later it is locked still: only its secretary opens it.
  street.pass(23 * HOUR_MS)
  expect(await street.match('openid-fresh', '成员20')).toEqual({ outcome: 'one', triesLeft: 0 })
})

it('uses up a row and dies before its secretary is told: the next who asks for it tells', async () => {
  for (const wrong of ['9001', '9002']) await answer(street.check(THIEF, '成员20', wrong))
  street.test.cloud.setFaults(({ collection, action }) =>
    collection === 'rosterLocks' && /insert/.test(action) ? 'kill-before' : undefined,
  )
  const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  await street.check(THIEF, '成员20', '9003').catch(() => undefined)
  told.mockRestore()
  street.test.cloud.setFaults()
  expect((await street.joinings()).locked).toEqual([])
  expect(await street.match('openid-true', '成员20')).toEqual({ outcome: 'one', triesLeft: 0 })
  expect((await street.joinings()).locked).toMatchObject([{ memberId: memberId(HOME, 20) }])
  await street.test.as(SECRETARY).call('identity', 'unlockRow', { memberId: memberId(HOME, 20) })
  expect(await answer(street.ticket('openid-true', 20))).toBe('ok')
})

it('locks a row while its person reads the terms: they join, and no secretary is told of a row that nobody waits for', async () => {
  const ticket = await street.ticket('openid-true', 20)
  for (let n = 0; n < 4; n++) await answer(street.check(`${THIEF}${n}`, '成员20', `${9000 + n}`))
  expect((await street.joinings()).locked).toHaveLength(1)
  expect(await answer(street.enter('openid-true', ticket))).toBe('ok')
  expect((await street.joinings()).locked).toEqual([])
  // Left again, it is as locked as it was, and told as soon as somebody asks for it.
  await street.leave('openid-true')
  expect(await answer(street.ticket('openid-true', 20))).toBe('TOO_MANY')
  expect((await street.joinings()).locked).toMatchObject([{ memberId: memberId(HOME, 20), why: 'tries' }])
})

it('uses two tickets at once, of two branches: one row', async () => {
  for (let n = 0; n < 6; n++) {
    const openid = `${THIEF}${n}`
    const tickets = [await street.ticket(openid, 20 + n), await street.ticket(openid, 30 + n, NEXT)]
    const sent = [...tickets, ...tickets].map((ticket) => answer(street.enter(openid, ticket)))
    expect(new Set(await Promise.all(sent))).toEqual(new Set(['ok', 'CONFLICT']))
    expect(street.heldBy(openid)).toEqual([street.account(openid)?.membership?.memberId])
  }
})

it('comes with a ticket of somebody else, one of another purpose, and one of its own making', async () => {
  const theirs = await street.ticket('openid-other', 20)
  const [body = '', seal = ''] = theirs.split('.')
  const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
  const mine = await street.ticket(THIEF, 21)
  const [ownBody = '', ownSeal = ''] = mine.split('.')
  const own = JSON.parse(Buffer.from(ownBody, 'base64url').toString()) as object
  const changed = Buffer.from(JSON.stringify({ ...said, ...own, memberId: memberId(HOME, 20) })).toString('base64url')
  for (const ticket of [theirs, `${changed}.${ownSeal}`, `${changed}.${seal}`, `${ownBody}.${seal}`])
    expect(await answer(street.enter(THIEF, ticket))).toBe('BAD_TOKEN')
  const member = openidOf(HOME, 2)
  const { token } = await street.test.as(member).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
  expect(await answer(street.enter(member, token))).toBe('BAD_TOKEN')
  expect([street.row(20)?.personId, street.account(THIEF)]).toEqual([null, undefined])
})

it('comes back after its joining was undone: by old tickets, old lessons, leaving, and asking anew', async () => {
  const first = await street.ticket(THIEF, 20)
  street.pass(1000)
  const second = await street.ticket(THIEF, 20)
  await street.enter(THIEF, first)
  const { token } = await street.test.as(THIEF).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
  await street.undo(20)
  street.pass(60_000)
  for (const ticket of [first, second]) expect(await answer(street.enter(THIEF, ticket))).toBe('CONFLICT')
  const handIn = { token, spans: [[0, 100]] as [number, number][], answers: [], answeredAt: null }
  expect(await answer(street.test.as(THIEF).call('lessons', 'finish', handIn))).toBe('NOT_JOINED')
  await street.leave(THIEF)
  expect(await answer(street.ticket(THIEF, 20))).toBe('TOO_MANY')
  expect([street.row(20)?.personId, street.heldBy(THIEF)]).toEqual([null, []])
  expect(street.test.cloud.database.count('completions', {})).toBe(0)
})

it('joins, leaves and joins at once, twenty times over: one row or none, and it is the account’s', async () => {
  const tickets = [await street.ticket(THIEF, 20), await street.ticket(THIEF, 21)]
  const works = Array.from({ length: 20 }, (_, n) =>
    n % 3 === 2 ? street.leave(THIEF) : street.enter(THIEF, tickets[n % 2] ?? ''),
  )
  await Promise.all(works.map(answer))
  const { membership = null, joining = null } = street.account(THIEF) ?? {}
  expect(joining).toBeNull()
  expect(street.heldBy(THIEF)).toEqual(membership ? [membership.memberId] : [])
})

it('joins and leaves all day to fill the secretary’s list: a few joinings', async () => {
  const ticket = await street.ticket(THIEF, 20)
  const codes: string[] = []
  for (let n = 0; n < JOINS_PER_DAY + 5; n++) {
    codes.push(await answer(street.enter(THIEF, ticket)))
    await street.leave(THIEF)
  }
  expect(codes.filter((code) => code === 'ok')).toHaveLength(JOINS_PER_DAY)
  expect(new Set(codes)).toEqual(new Set(['ok', 'TOO_MANY']))
  expect(street.test.cloud.database.count('joinings', {})).toBe(JOINS_PER_DAY)
  expect(street.heldBy(THIEF)).toEqual([])
  street.pass(24 * HOUR_MS)
  street.test.has({ invites: [{ _id: 'LATER9', orgId: HOME, expiresAt: new Date(2e12) }] })
  const asked = { code: 'LATER9', name: '成员20', lastFour: lastFourOf(20) }
  const again = await street.test.as(THIEF).call('identity', 'checkRoster', asked)
  expect(await answer(street.enter(THIEF, again.ticket))).toBe('ok')
})

it('has the name of two others: neither row is its own, however the name is written', async () => {
  for (const name of ['张伟', '张　伟', ' 张\u200b伟 ']) {
    expect(await street.match(THIEF, name)).toEqual({ outcome: 'several', triesLeft: 0 })
    expect(await answer(street.check(THIEF, name, lastFourOf(91)))).toBe('CONFLICT')
  }
  expect(await answer(street.check(THIEF, '张伟（名单第 2 位）', lastFourOf(92)))).toBe('CONFLICT')
})

it('reads what the answers tell before the proof: nothing of anybody', async () => {
  const said: string[] = []
  const hear = (work: Promise<unknown>) =>
    work.then(
      (reply) => said.push(JSON.stringify(reply)),
      (failure: unknown) => said.push(String(failure)),
    )
  for (const name of ['成员20', '成员1', '张伟', '没有这人', '古丽·José']) await hear(street.match('openid-a', name))
  for (const [n, name] of ['成员20', '成员1', '没有这人'].entries())
    await hear(street.check(`openid-${n}`, name, '9999'))
  expect(said.slice(0, 5).map((line) => Object.keys(JSON.parse(line) as object).join())).toEqual(
    Array(5).fill('outcome,triesLeft'),
  )
  expect(new Set(said.slice(5)).size).toBe(1)
  expect(said.join('\n')).not.toMatch(/2023|2021|团员|member|openid|[0-9a-f]{8}-/)
})

it('floods the door: strangers leave behind a few notes of tries and nothing else', async () => {
  const before = ['accounts', 'joinings', 'joinRequests', 'rosterLocks', 'audit'].map((name) =>
    street.test.cloud.database.count(name, {}),
  )
  const works = Array.from({ length: 200 }, (_, n) =>
    n % 2 === 0 ? street.test.as(THIEF).call('identity', 'whoAmI', {}) : street.match(THIEF, `成员${20 + (n % 39)}`),
  )
  await Promise.all(works.map(answer))
  const after = ['accounts', 'joinings', 'joinRequests', 'rosterLocks', 'audit'].map((name) =>
    street.test.cloud.database.count(name, {}),
  )
  expect(after).toEqual(before)
  expect(street.test.cloud.database.count('tries', {})).toBe(2)
})
