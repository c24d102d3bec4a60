import {
  INVITE_ALPHABET,
  INVITE_LENGTH,
  INVITE_TRIES_PER_HOUR,
  NAME_TRIES_PER_HOUR,
  ROSTER_TRIES,
  SUBSCRIPTIONS_MAX,
} from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { outcomesOf, PROCESSES, rushAt, type Rush } from '../support/at-once'
import { aCity, aRow, branchId, lastFourOf, openidOf } from '../support/city'

const THOUSAND = 1000
/** A moment before a full hour. */
const START = new Date('2026-11-24T02:59:59.500Z')
const branch = branchId(0, 0)
const CODE = 'CU0B09'
const TO_COME = { ...aRow({ branchId: branch, place: 30, standing: 'member' }), personId: null }

let rush: Rush
beforeAll(async () => {
  rush = await rushAt(START)
  rush.test.has(aCity({ now: START }))
  rush.test.has({ roster: [TO_COME] })
})
beforeEach(() => rush.test.cloud.clock.stand(START.getTime()))
afterAll(async () => {
  expect(rush.processes()).toBeGreaterThanOrEqual(PROCESSES)
  await rush.test.stop()
})

/** Codes that lead nowhere, each another. */
function wrongCodes(first: number, many: number): unknown[] {
  return Array.from({ length: many }, (_, i) => {
    let [n, code] = [first + i, '']
    for (; code.length < INVITE_LENGTH; n = Math.floor(n / INVITE_ALPHABET.length))
      code += INVITE_ALPHABET[n % INVITE_ALPHABET.length] ?? ''
    return { action: 'lookUpInvite', input: { code } }
  })
}

it(`${INVITE_TRIES_PER_HOUR} invite codes an hour stay ${INVITE_TRIES_PER_HOUR} when a thousand are sent at once, across a full hour`, async () => {
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
})

it(`of a thousand guesses at one row ${ROSTER_TRIES} are looked at, and the right one after them is not`, async () => {
  const check = (answer: string) => ({
    action: 'checkRoster',
    input: { code: CODE, name: TO_COME.name, lastFour: answer },
  })
  const right = lastFourOf(30)
  const wrong = Array.from({ length: 100 }, (_, n) => String(n).padStart(4, '0')).filter((one) => one !== right)
  const guesses = Array.from({ length: THOUSAND }, (_, i) => check(wrong[i % wrong.length] ?? ''))
  const { clock } = rush.test.cloud
  const some = 'openid-climber'
  const envelopes = await rush.send(some, 'identity', guesses, () => clock.advance(1000))
  const codes = new Set(envelopes.map((envelope) => (envelope.ok ? 'ok' : envelope.error.code)))
  expect([...codes].filter((code) => !['CONFLICT', 'TOO_MANY'].includes(code))).toEqual([])
  // The same wrong one again tells the same and takes no place.
  const told = guesses
    .filter((_, i) => outcomesOf(envelopes.slice(i, i + 1)).CONFLICT)
    .map(({ input }) => input.lastFour)
  expect(new Set(told).size).toBeLessThanOrEqual(ROSTER_TRIES)
  for (const later of [1000, HOUR_MS, 20 * HOUR_MS]) {
    clock.stand(START.getTime() + later)
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
  const { clock, database } = rush.test.cloud
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
  expect(await most(consents(0, THOUSAND), () => clock.advance(1000))).toBe(SUBSCRIPTIONS_MAX)
  expect(database.get('accounts', member)).toMatchObject({ unused: { length: SUBSCRIPTIONS_MAX } })
  clock.advance(24 * HOUR_MS)
  expect(await most(consents(2000, 100))).toBe(SUBSCRIPTIONS_MAX)
  expect(database.get('accounts', member)).toMatchObject({ unused: { length: SUBSCRIPTIONS_MAX } })
})
