import type { Attendance } from '../../../cloudfunctions/shared/checkins/attendances.repo'
import { hmac, sessionKeyOf } from '../../../cloudfunctions/shared/checkins/hmac'
import type { Scan } from '../../../cloudfunctions/shared/checkins/scans.repo'
import { sessionCode, stepAt, STEP_MS } from '../../../src/domain/checkins/code'
import { visitId } from '../../../src/domain/checkins/session'
import { FAILED_SCANS_PER_HOUR, SCANS_KEPT_DAYS, SURE_MS } from '../../../src/domain/limits'
import { dayKey, DAY_MS, HOUR_MS, ms } from '../../../src/domain/time'
import { localCloud, TUESDAY, type TestCloud } from '../../support/local-cloud'
import { all } from '../../support/recount'
import { youth } from '../../support/seats'
import {
  BEGINS,
  claimOf,
  codeOf,
  ENDS,
  passcodeAt,
  phoneOf,
  running,
  shown,
  tryPasscode,
  V1,
  V2,
  wordOf,
} from '../../support/shown-session'
import { keptCity, OTHER_KEEPER } from '../../support/venues'

/** Who is not there and wants to be counted as if they were: by themselves they get nothing, and of who lies a keeper decides. */
let test: TestCloud
const [A, B, C] = [youth(1), youth(2), youth(3)]
const SESSION = shown('a1')
const OTHER = shown('b1', { venueId: 'v2' })
const VISIT = shown(visitId('v1', dayKey(TUESDAY)), { activityId: null })

beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(keptCity(TUESDAY))
  test.has({
    venues: [V1, V2],
    directories: [],
    activities: [running({ _id: 'a1' }), running({ _id: 'b1', venueId: 'v2' })],
  })
  test.has({ sessions: [SESSION, OTHER, VISIT] })
})
afterEach(() => test.stop())

const now = (): number => test.cloud.clock.now()
const at = (late: number): void => test.cloud.clock.stand(TUESDAY.getTime() + late)
const attendances = (): Attendance[] => all<Attendance>(test.cloud, 'attendances')
const scans = (): Scan[] => all<Scan>(test.cloud, 'scans')
const present = (): string[] =>
  attendances()
    .filter(({ state }) => state === 'present')
    .map(({ personId }) => personId)
const told = (late: number, within = 50) => ({ at: new Date(TUESDAY.getTime() + late).toISOString(), within })
const SILENT = { scanned: null }

describe('a code that is no longer shown', () => {
  it.each([
    ['an hour old', HOUR_MS],
    ['photographed, and used after the grace', 20_001],
    ['photographed, and used a moment after it stood', 11_500],
  ])('%s is expired by the phone’s own word, and waits without one', async (_, late) => {
    const code = codeOf(SESSION, now())
    at(late)
    expect(await claimOf(test, A, code)).toMatchObject({
      refused: { reason: 'expired', codeAt: TUESDAY.toISOString() },
    })
    expect(attendances()).toEqual([])
    expect(scans()).toMatchObject([{ outcome: 'refused', reason: 'expired' }])
    expect(wordOf(await claimOf(test, A, code, SILENT))).toBe('waiting')
    expect(present()).toEqual([])
  })

  it('relayed by video, twelve seconds late, counts for nobody at any moment of its step', async () => {
    const code = codeOf(SESSION, now())
    for (let moment = 0; moment < STEP_MS; moment += 1000) {
      at(12_000 + moment)
      const [honest, silent] = [youth(100 + moment), youth(101 + moment)]
      expect(wordOf(await claimOf(test, honest, code))).toBe('expired')
      expect(wordOf(await claimOf(test, silent, code, SILENT))).toBe('waiting')
    }
    expect(present()).toEqual([])
  })

  it('is worth no more by whatever the phone says of its clock', async () => {
    const code = codeOf(SESSION, now())
    at(25_000)
    // In time by its own word, in the future, a year ago, and as unsure as may be.
    const words = [told(1_000), told(60_000), told(-365 * DAY_MS), told(1_000, SURE_MS), null]
    for (const [n, scanned] of words.entries())
      expect(wordOf(await claimOf(test, youth(10 + n), code, { scanned }))).toBe('waiting')
    const surer = claimOf(test, A, code, { scanned: told(1_000, SURE_MS + 1) })
    await expect(surer).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(present()).toEqual([])
  })

  it('is not made to be shown by a keeper’s phone that says it did not know the time', async () => {
    at(HOUR_MS)
    for (const [n, wrong] of [-HOUR_MS, HOUR_MS, 2 * HOUR_MS].entries())
      expect(wordOf(await claimOf(test, youth(10 + n), codeOf(SESSION, now() + wrong, { sure: false })))).toBe(
        'waiting',
      )
    expect(present()).toEqual([])
  })
})

describe('a code of something else', () => {
  it('is refused where it is shown, and counts for nothing here', async () => {
    expect(wordOf(await claimOf(test, A, codeOf(OTHER, now())))).toBe('elsewhere')
    expect(wordOf(await claimOf(test, A, codeOf(OTHER, now()), { venueId: null }))).toBe('present')
    expect(attendances()).toMatchObject([{ sessionId: 'b1', venueId: 'v2' }])
  })

  it('with the mark of another session, another step or another certainty is no code', async () => {
    const [code, other] = [codeOf(SESSION, now()), codeOf(OTHER, now())]
    const later = codeOf(SESSION, now() + STEP_MS)
    const forged = [
      code.slice(0, 8) + other.slice(8),
      later.slice(0, 15) + code.slice(15),
      code.replace(/^(.{8})1/, '$10'),
      `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`,
      codeOf(VISIT, now()).slice(0, 8) + code.slice(8),
    ]
    for (const text of forged) expect(wordOf(await claimOf(test, A, text))).toBe('not-a-code')
    expect([attendances(), test.cloud.database.get('accounts', A)]).toEqual([[], undefined])
    expect(
      scans().every(
        ({ outcome, reason, codeAt }) => outcome === 'refused' && reason === 'not-a-code' && codeAt === null,
      ),
    ).toBe(true)
  })

  it('made with the key of another venue’s keeper is no code', async () => {
    const theirs = { venueId: 'v1', sessionId: 'a1', tag: SESSION.tag, key: sessionKeyOf('b1', 0) }
    const text = sessionCode(theirs, { step: stepAt(now(), STEP_MS), sure: true }, hmac)
    expect(wordOf(await claimOf(test, OTHER_KEEPER, text))).toBe('not-a-code')
  })

  it('of a session that was never shown is none, however well it is made', async () => {
    test.has({ activities: [running({ _id: 'a2' })] })
    expect(wordOf(await claimOf(test, A, codeOf(shown('a2'), now())))).toBe('not-a-code')
  })

  it.each(['PABCDEFGH231ABC123ABCDEFGH2345', 'https://example.com', '1', `C${'A'.repeat(25)}`])(
    'is told that it is none, and nothing is written: %s',
    async (text) => {
      expect(await claimOf(test, A, text)).toMatchObject({
        refused: { reason: 'not-a-code' },
        session: null,
        help: { contact: V1.contact },
      })
      expect(await claimOf(test, A, text, { venueId: null })).toMatchObject({ help: null })
      expect([attendances(), scans(), all(test.cloud, 'tries')]).toEqual([[], [], []])
    },
  )
})

describe('a key that was stolen', () => {
  it('makes codes after the session that only wait, whatever is said of when they were scanned', async () => {
    const inside = BEGINS.getTime() + HOUR_MS
    test.cloud.clock.stand(ENDS.getTime() + HOUR_MS)
    const scanned = { at: new Date(inside + 1_000).toISOString(), within: 0 }
    for (const [n, sure] of [true, false].entries())
      for (const [m, said] of [scanned, null].entries())
        expect(
          wordOf(await claimOf(test, youth(10 + 2 * n + m), codeOf(SESSION, inside, { sure }), { scanned: said })),
        ).toBe('waiting')
    expect(wordOf(await claimOf(test, A, codeOf(SESSION, now())))).toBe('over')
    expect(wordOf(await tryPasscode(test, A, passcodeAt(SESSION)))).toBe('over')
    expect(present()).toEqual([])
  })

  it('is good for nothing after a month, and leaves no trace that nothing would take away', async () => {
    test.cloud.clock.stand(ENDS.getTime() + SCANS_KEPT_DAYS * DAY_MS)
    expect(wordOf(await claimOf(test, A, codeOf(SESSION, BEGINS), SILENT))).toBe('over')
    expect([attendances(), scans()]).toEqual([[], []])
  })

  it('makes codes for tomorrow that do not count today, and is worth nothing once it was made anew', async () => {
    const early = codeOf(SESSION, now() + 30_000)
    expect(wordOf(await claimOf(test, A, early, SILENT))).toBe('waiting')
    test.cloud.database.remove('sessions', { query: { _id: 'a1' }, multi: false })
    test.has({ sessions: [{ ...SESSION, renewedAt: [new Date(now())] }] })
    at(60_000)
    expect(wordOf(await claimOf(test, B, codeOf(SESSION, now())))).toBe('waiting')
    expect(wordOf(await tryPasscode(test, C, passcodeAt(SESSION)))).toBe('wrong-passcode')
    expect(present()).toEqual([])
  })
})

describe('phones and people', () => {
  it('two phones of one person are one, and a code that is sent again is the same', async () => {
    const code = codeOf(SESSION, now())
    for (const device of ['one', 'two', 'three'].map(phoneOf)) await claimOf(test, A, code, { device })
    expect(attendances()).toHaveLength(1)
    expect(scans()).toHaveLength(1)
  })

  it('the second person on one phone waits, by the code, by trying again and by the passcode', async () => {
    const device = phoneOf('one')
    const come = (who: string) => claimOf(test, who, codeOf(SESSION, now()), { device })
    expect(wordOf(await come(A))).toBe('present')
    for (const late of [1_000, 12_000, 60_000]) {
      at(late)
      expect(wordOf(await come(B))).toBe('waiting')
    }
    expect(wordOf(await tryPasscode(test, C, passcodeAt(SESSION), device))).toBe('waiting')
    expect(wordOf(await tryPasscode(test, B, passcodeAt(SESSION), device))).toBe('waiting')
    expect(present()).toHaveLength(1)
    expect(attendances().filter(({ claim }) => claim?.why === 'device')).toHaveLength(2)
    // By their own phone they are in.
    expect(wordOf(await claimOf(test, B, codeOf(SESSION, now())))).toBe('present')
  })

  it('a forged position changes nothing but the word that is kept of it', async () => {
    test.cloud.database.remove('activities', { query: { _id: 'a1' }, multi: false })
    test.has({ activities: [running({ _id: 'a1', ranged: true })] })
    const spots = [V1.spot, { latitude: 0, longitude: 0 }, null]
    for (const [n, spot] of spots.entries())
      expect(wordOf(await claimOf(test, youth(10 + n), codeOf(SESSION, now()), { spot }))).toBe('present')
    const code = codeOf(SESSION, now())
    at(HOUR_MS)
    expect(wordOf(await claimOf(test, A, code, { spot: V1.spot }))).toBe('expired')
    expect(
      attendances()
        .map(({ range }) => range)
        .sort(),
    ).toEqual(['in', 'none', 'out'])
  })
})

it(`a flood of failed scans leaves ${FAILED_SCANS_PER_HOUR} in the record, and who then scans the true code is in`, async () => {
  const code = codeOf(SESSION, now())
  const forged = Array.from(
    { length: 100 },
    (_, n) => `${code.slice(0, 15)}${'ABCDEFGH'.repeat(2).slice(0, 9)}${three(n)}`,
  )
  const words = await Promise.all(
    forged.map((text) =>
      claimOf(test, A, text).then(wordOf, (failure: { code: string }) => {
        return failure.code
      }),
    ),
  )
  expect(words.filter((word) => word === 'not-a-code')).toHaveLength(FAILED_SCANS_PER_HOUR)
  expect(words.filter((word) => word === 'TOO_MANY')).toHaveLength(100 - FAILED_SCANS_PER_HOUR)
  expect(scans()).toHaveLength(FAILED_SCANS_PER_HOUR)
  expect(wordOf(await claimOf(test, A, code))).toBe('present')
  expect(ms(attendances()[0]?.at ?? 0)).toBe(TUESDAY.getTime())
})
const three = (n: number): string =>
  [...String(n).padStart(3, '0')].map((digit) => 'ABCDEFGHJK'[Number(digit)]).join('')
