import {
  INVITE_ALPHABET,
  INVITE_LENGTH,
  INVITE_TRIES_PER_HOUR,
  NAME_TRIES_PER_HOUR,
  QUIZ_REST_MINUTES,
  QUIZ_TRIES,
  REQUESTS_PER_DAY,
  ROSTER_TRIES,
  SUBSCRIPTIONS_MAX,
  VERIFY_TRIES_PER_HOUR,
} from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { outcomesOf, PROCESSES, rushAt, rushHereAt, type Rush, type RushHere } from '../support/at-once'
import { aCity, anIssue, aRow, branchId, lastFourOf, openidOf, RIGHT } from '../support/city'
import { plant } from '../support/local-cloud'

const THOUSAND = 1000
/** A moment before a full hour. */
const START = new Date('2026-11-24T02:59:59.500Z')
const branch = branchId(0, 0)
const CODE = 'CU0B09'
const TO_COME = { ...aRow({ branchId: branch, place: 30, standing: 'member' }), personId: null }

let rush: RushHere
beforeAll(() => {
  rush = rushHereAt(START)
  plant(rush.test, aCity({ now: START }))
  plant(rush.test, { roster: [TO_COME], issues: [anIssue()], ...manyBranches() })
})
beforeEach(() => rush.test.time.set(START))
afterAll(() => rush.test.stop())

const later = (ms: number) => rush.test.time.set(Date.now() + ms)

/** More branches than anybody may ask, each with a code. */
const BRANCHES = Array.from({ length: 50 }, (_, i) => `q${i}`)
const manyBranches = () => ({
  orgs: BRANCHES.map((_id, order) => {
    const path = ['root', 'u0', _id]
    return { _id, name: _id, kind: 'branch' as const, parentId: 'u0', path, order, staffed: false }
  }),
  invites: BRANCHES.map((orgId, i) => ({ _id: askCode(i), orgId, expiresAt: new Date(2e12) })),
})
const askCode = (i: number): string => `ASK${String(i).padStart(3, '0')}`

/** Codes that lead nowhere, each another. */
function wrongCodes(first: number, many: number): unknown[] {
  return Array.from({ length: many }, (_, i) => {
    let [n, code] = [first + i, '']
    for (; code.length < INVITE_LENGTH; n = Math.floor(n / INVITE_ALPHABET.length))
      code += INVITE_ALPHABET[n % INVITE_ALPHABET.length] ?? ''
    return { action: 'lookUpInvite', input: { code } }
  })
}

let processes: Rush | undefined
afterAll(() => processes?.test.stop())

it(`${INVITE_TRIES_PER_HOUR} invite codes an hour stay ${INVITE_TRIES_PER_HOUR} when a thousand are sent at once, across a full hour, through twenty processes`, async () => {
  processes = await rushAt(START)
  const rush = processes
  rush.test.has(aCity({ now: START }))
  const { clock } = rush.test.cloud
  const some = 'openid-guesser'
  const across = () => clock.advance(1000)
  expect(outcomesOf(await rush.send(some, 'identity', wrongCodes(0, THOUSAND), across))).toEqual({
    NOT_FOUND: INVITE_TRIES_PER_HOUR,
    TOO_MANY: THOUSAND - INVITE_TRIES_PER_HOUR,
  })
  // Nearly an hour after the first of them nothing is free, and then as many as before.
  clock.stand(START.getTime() + HOUR_MS - 1)
  expect(outcomesOf(await rush.send(some, 'identity', wrongCodes(2000, 100)))).toEqual({ TOO_MANY: 100 })
  clock.stand(START.getTime() + HOUR_MS + 1000)
  expect(outcomesOf(await rush.send(some, 'identity', wrongCodes(3000, 100)))).toEqual({
    NOT_FOUND: INVITE_TRIES_PER_HOUR,
    TOO_MANY: 100 - INVITE_TRIES_PER_HOUR,
  })
  expect(rush.processes()).toBeGreaterThanOrEqual(PROCESSES)
})

it(`of a thousand guesses at one row ${ROSTER_TRIES} are looked at, and the right one after them is not`, async () => {
  const check = (answer: string) => ({
    action: 'checkRoster',
    input: { code: CODE, name: TO_COME.name, lastFour: answer },
  })
  const right = lastFourOf(30)
  const wrong = Array.from({ length: 100 }, (_, n) => String(n).padStart(4, '0')).filter((one) => one !== right)
  // The right one is under way at once with the first, after as many as are looked at.
  const guesses = Array.from({ length: THOUSAND }, (_, i) =>
    check((i === 2 * ROSTER_TRIES ? right : wrong[i % wrong.length]) ?? ''),
  )
  const some = 'openid-climber'
  const envelopes = await rush.send(some, 'identity', guesses, () => later(1000))
  const codes = new Set(envelopes.map((envelope) => (envelope.ok ? 'ok' : envelope.error.code)))
  expect([...codes].filter((code) => !['CONFLICT', 'TOO_MANY'].includes(code))).toEqual([])
  // The same wrong one again tells the same and takes no place.
  const told = guesses
    .filter((_, i) => outcomesOf(envelopes.slice(i, i + 1)).CONFLICT)
    .map(({ input }) => input.lastFour)
  expect(new Set(told).size).toBeLessThanOrEqual(ROSTER_TRIES)
  for (const after of [1000, HOUR_MS, 20 * HOUR_MS]) {
    rush.test.time.set(START.getTime() + after)
    expect(outcomesOf(await rush.send(some, 'identity', [check(right)]))).toEqual({ TOO_MANY: 1 })
  }
})

it(`of a thousand names looked up at once ${NAME_TRIES_PER_HOUR} are answered`, async () => {
  const names = Array.from({ length: THOUSAND }, (_, i) => ({
    action: 'matchRoster',
    input: { code: CODE, name: `成员${i}` },
  }))
  expect(outcomesOf(await rush.send('openid-walker', 'identity', names))).toEqual({
    ok: NAME_TRIES_PER_HOUR,
    TOO_MANY: THOUSAND - NAME_TRIES_PER_HOUR,
  })
})

it(`a thousand consents at once leave ${SUBSCRIPTIONS_MAX} in store, as it is told`, async () => {
  const member = openidOf(branch, 1)
  const { database } = rush.test
  const consents = (first: number, many: number) =>
    Array.from({ length: many }, (_, i) => ({
      action: 'subscribed',
      input: { grantId: `g${String(first + i).padStart(8, '0')}` },
    }))
  const most = async (events: readonly unknown[], between?: () => void): Promise<number> =>
    Math.max(
      ...(await rush.send(member, 'identity', events, between)).map((envelope) =>
        envelope.ok ? (envelope.data as { waiting: number }).waiting : Number.NaN,
      ),
    )
  expect(await most(consents(0, THOUSAND), () => later(1000))).toBe(SUBSCRIPTIONS_MAX)
  expect(database.get('accounts', member)).toMatchObject({ unused: { length: SUBSCRIPTIONS_MAX } })
  later(24 * HOUR_MS)
  expect(await most(consents(2000, 100))).toBe(SUBSCRIPTIONS_MAX)
  expect(database.get('accounts', member)).toMatchObject({ unused: { length: SUBSCRIPTIONS_MAX } })
})

it(`of a thousand certificate numbers checked at once ${VERIFY_TRIES_PER_HOUR} are answered, across a full hour`, async () => {
  const checks = (first: number, many: number) =>
    Array.from({ length: many }, (_, i) => ({
      action: 'verify',
      input: { number: `LJ2601-AAAA-${String(first + i).padStart(4, '0')}` },
    }))
  const some = 'openid-checker'
  expect(outcomesOf(await rush.send(some, 'lessons', checks(0, THOUSAND), () => later(1000)))).toEqual({
    ok: VERIFY_TRIES_PER_HOUR,
    TOO_MANY: THOUSAND - VERIFY_TRIES_PER_HOUR,
  })
  rush.test.time.set(START.getTime() + HOUR_MS - 1)
  expect(outcomesOf(await rush.send(some, 'lessons', checks(2000, 100)))).toEqual({ TOO_MANY: 100 })
})

it(`of a thousand requests to join at once ${REQUESTS_PER_DAY} branches are asked, across a full hour`, async () => {
  const { database } = rush.test
  const requests = Array.from({ length: THOUSAND }, (_, i) => ({
    action: 'requestToJoin',
    input: { code: askCode(i % BRANCHES.length), name: '无名氏', after: null },
  }))
  const envelopes = await rush.send('openid-asker', 'identity', requests, () => later(1000))
  const asked = envelopes.flatMap((envelope) =>
    envelope.ok ? [(envelope.data as { branch: { id: string } }).branch.id] : [],
  )
  expect(new Set(asked).size).toBe(REQUESTS_PER_DAY)
  // Asking the same branch again is answered the same.
  expect(outcomesOf(envelopes)).toEqual({ ok: asked.length, TOO_MANY: THOUSAND - asked.length })
  expect(database.find('joinRequests', {}).length).toBeLessThanOrEqual(REQUESTS_PER_DAY)
})

it(`of a thousand answers handed in at once ${QUIZ_TRIES} are looked at, and the right ones after the rest alone`, async () => {
  const member = openidOf(branch, 2)
  const [begun] = await rush.send(member, 'lessons', [{ action: 'start', input: { lessonId: 'L1', mode: 'watch' } }])
  const { token } = begun?.ok ? (begun.data as { token: string }) : { token: '' }
  rush.test.time.set(START.getTime() + 100_000)
  const handIn = (answers: typeof RIGHT) => ({
    action: 'finish',
    input: { token, spans: [[0, 100]], answers, answeredAt: null },
  })
  const wrong = ['a', 'b'].flatMap((one) =>
    [['a'], ['b'], ['c'], ['a', 'b'], ['b', 'c'], ['a', 'b', 'c']].map((many) => [
      { questionId: 'q1', chosen: [one] },
      { questionId: 'q2', chosen: many },
    ]),
  )
  const sent = Array.from({ length: THOUSAND }, (_, i) => wrong[i % wrong.length] ?? RIGHT)
  const envelopes = await rush.send(member, 'lessons', sent.map(handIn), () => later(1000))
  const looked = new Set(sent.filter((_, i) => envelopes[i]?.ok).map((answers) => JSON.stringify(answers)))
  expect(looked.size).toBe(QUIZ_TRIES)
  expect(Object.keys(outcomesOf(envelopes)).sort()).toEqual(['TOO_MANY', 'ok'])
  expect(outcomesOf(await rush.send(member, 'lessons', [handIn(RIGHT)]))).toEqual({ TOO_MANY: 1 })
  later(QUIZ_REST_MINUTES * 60_000)
  expect(outcomesOf(await rush.send(member, 'lessons', [handIn(RIGHT)]))).toEqual({ ok: 1 })
})
