import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FaultDrill, LESSON_CALLS } from '../../devtools/simulation/load/fault-drill'
import { Random } from '../../devtools/seed/random'
import { shuffled } from '../../devtools/simulation/load/campaign'
import { aCity, anIssue, branchId, openidOf, RIGHT, type City } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { plantIssues } from '../support/busy-city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { counted, recount } from '../support/recount'

// What the functions log about the faults below is not looked at here.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

interface Shape {
  units: number
  branches: number
  people: number
}

/** Everyone begins before anyone finishes: the clock must not be moved under their feet. */
const LESSON = anIssue()
const SPANS: [number, number][] = [[0, 100]]
const WATCHED_MS = 60_000

const cityOf = (shape: Shape): City => aCity({ now: TUESDAY, ...shape })

const everyoneOf = ({ units, branches, people }: Shape): string[] =>
  Array.from({ length: units * branches * people }, (_, i) =>
    openidOf(branchId(Math.floor(i / (branches * people)), Math.floor(i / people) % branches), i % people),
  )

/** So many phones at once, one person after another. */
async function inHands(openids: readonly string[], phones: number, take: (openid: string) => Promise<unknown>) {
  const queue = shuffled(openids, new Random(4))
  const phone = async (): Promise<void> => {
    for (let openid = queue.pop(); openid; openid = queue.pop()) await take(openid)
  }
  await Promise.all(Array.from({ length: phones }, phone))
}

describe('counting', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-counting-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  describe('many at once', () => {
    const SHAPE = { units: 3, branches: 4, people: 17 }
    const everyone = everyoneOf(SHAPE)
    /** The timer comes after so many of them. */
    const BETWEEN_MINUTES = 12
    let test: JoinedTest
    beforeAll(async () => {
      test = await joinedTest(TUESDAY, join(dataDir, 'many'))
      for (const [name, list] of Object.entries(cityOf(SHAPE))) test.cloud.database.insertMany(name, list as object[])
      plantIssues(test.cloud.database, [LESSON])
    })
    afterAll(() => test.stop())

    /** Until the timer finds nothing to do. */
    async function settle(): Promise<void> {
      do await test.functions.minute()
      while (test.cloud.database.count('leaves', { dirty: true }) + test.cloud.database.count('nodes', { dirty: true }))
    }

    it(`is exact for ${everyone.length} members finishing at once with faults at every kind of call, before and after a restart`, async () => {
      const drill = new FaultDrill(17)
      test.cloud.setFaults(drill.plan)
      let finished = 0
      const tokens = new Map<string, string>()
      await inHands(everyone, 16, async (openid) => {
        const start = { name: 'lessons', action: 'start', input: { lessonId: 'L1', mode: 'watch' } } as const
        tokens.set(openid, (await test.functions.call(openid, start)).token)
      })
      test.time.set(Date.now() + WATCHED_MS)
      await inHands(everyone, 16, async (openid) => {
        const input = { token: tokens.get(openid) ?? '', spans: SPANS, answers: RIGHT, answeredAt: null }
        const finish = () => test.functions.call(openid, { name: 'lessons', action: 'finish', input })
        await Promise.all([finish(), finish()])
        finished += 1
        if (finished % BETWEEN_MINUTES === 0) await test.functions.minute().catch(() => undefined)
      })
      test.cloud.setFaults()
      // Every fault has struck every kind of call.
      expect(drill.missing(LESSON_CALLS)).toEqual([])
      expect(test.functions.repeats()).toBeGreaterThan(everyone.length)

      await settle()
      const truth = recount(test.cloud, 'L1')
      expect(truth.root).toBe(everyone.length)
      expect(counted(test.cloud, 'L1')).toEqual(truth)

      test.reopen()
      expect(counted(test.cloud, 'L1')).toEqual(truth)
      await settle()
      expect(counted(test.cloud, 'L1')).toEqual(truth)
    }, 400_000)
  })

  describe('over the wire, by function processes that are killed', () => {
    const SHAPE = { units: 1, branches: 2, people: 8 }
    const everyone = everyoneOf(SHAPE)
    /** Less than a function may take in the cloud, because nothing is gained by waiting for what never comes. */
    const TIMEOUT_MS = 5000
    let test: TestCloud
    const opened = () => localCloud({ dataDir: join(dataDir, 'wire') })
    beforeAll(async () => {
      test = await opened()
      test.has(cityOf(SHAPE))
      test.has({ issues: [LESSON] })
    })
    afterAll(() => test.stop())

    it(`is exact for ${everyone.length} members, before and after a restart`, async () => {
      // What is never answered would only wait here: that is seen where time stands still, above.
      const faults = ['kill-before', 'kill-after', 'error-after', 'duplicate'] as const
      const phones = new FaultDrill(7, faults)
      const timer = new FaultDrill(9, faults)
      test.cloud.setFaults((call) => (call.functionName === 'jobs' ? timer : phones).plan(call))
      const as = (openid: string) => test.as(openid, { timeoutMs: TIMEOUT_MS })
      const tokens = new Map<string, string>()
      await inHands(everyone, 4, async (openid) => {
        const start = () => as(openid).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
        tokens.set(openid, (await untilAnswered(start)).token)
      })
      test.cloud.clock.advance(WATCHED_MS)
      await inHands(everyone, 4, async (openid) => {
        const me = as(openid)
        const input = { token: tokens.get(openid) ?? '', spans: SPANS, answers: RIGHT, answeredAt: null }
        const finish = () => untilAnswered(() => me.call('lessons', 'finish', input))
        await Promise.all([finish(), finish(), test.cloud.fireTimer('jobs').catch(() => undefined)])
      })
      test.cloud.setFaults()
      const struck = ['kill-before', 'kill-after', 'error-after']
      for (const drill of [phones, timer]) expect(Object.keys(drill.totals)).toEqual(expect.arrayContaining(struck))

      await test.settle()
      const truth = recount(test.cloud, 'L1')
      expect(truth.root).toBe(everyone.length)
      expect(counted(test.cloud, 'L1')).toEqual(truth)

      await test.cloud.close()
      test = await opened()
      expect(counted(test.cloud, 'L1')).toEqual(truth)
      await test.settle()
      expect(counted(test.cloud, 'L1')).toEqual(truth)
    }, 400_000)
  })
})

/** Sends again until there is an answer, as the phone's outbox does. */
async function untilAnswered<T>(attempt: () => Promise<T>, tries = 60): Promise<T> {
  for (let i = 1; ; i++) {
    try {
      return await attempt()
    } catch (failure) {
      const coded = typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : ''
      const refused = ['BAD_TOKEN', 'EXPIRED', 'FORBIDDEN', 'INVALID_INPUT', 'NOT_FOUND', 'CONFLICT', 'TOO_EARLY']
      if (i === tries || refused.includes(coded)) throw failure
    }
  }
}
