import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVERY_FAULT, FaultDrill, LESSON_CALLS } from '../../devtools/simulation/load/fault-drill'
import { aCity, aLesson, branchId, openidOf, RIGHT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { counted, recount } from '../support/recount'

const UNITS = 3
const BRANCHES = 4
const PEOPLE = 17
/** Less than a function may take in the cloud, because nothing is gained by waiting for what never comes. */
const TIMEOUT_MS = 5000

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

const everyone = Array.from({ length: UNITS * BRANCHES * PEOPLE }, (_, i) => {
  const branch = branchId(Math.floor(i / (BRANCHES * PEOPLE)), Math.floor(i / PEOPLE) % BRANCHES)
  return openidOf(branch, i % PEOPLE)
})

describe('counting', () => {
  let test: TestCloud
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-counting-'))
  beforeAll(async () => {
    test = await localCloud({ dataDir })
    test.has(aCity({ now: TUESDAY, units: UNITS, branches: BRANCHES, people: PEOPLE }))
    // So short that the slack of the check covers it: the clock must not be moved under everyone's feet.
    test.has({ lessons: [aLesson({ durationSeconds: 3 })] })
  })
  afterAll(async () => {
    await test.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('is exact for 204 members finishing at once with faults at every kind of place, before and after a restart', async () => {
    const phones = new FaultDrill(17)
    // A timer that is never answered would only wait: that is seen where time stands still, in roll-up.test.ts.
    const timer = new FaultDrill(
      17,
      EVERY_FAULT.filter((fault) => fault !== 'timeout'),
    )
    test.cloud.setFaults((call) => (call.functionName === 'jobs' ? timer : phones).plan(call))
    const rolling = setInterval(() => void test.cloud.fireTimer('jobs').catch(() => undefined), 400)
    const queue = [...everyone]
    const callers = Array.from({ length: 16 }, async () => {
      for (let openid = queue.pop(); openid; openid = queue.pop()) {
        const me = test.as(openid, { timeoutMs: TIMEOUT_MS })
        const { token } = await untilAnswered(() => me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' }))
        const finish = () =>
          untilAnswered(() =>
            me.call('lessons', 'finish', { token, spans: [[0, 3]], answers: RIGHT, answeredAt: null }),
          )
        await Promise.all([finish(), finish()])
      }
    })
    await Promise.all(callers).finally(() => clearInterval(rolling))
    test.cloud.setFaults()
    // Every fault has struck every kind of call.
    expect(phones.missing(LESSON_CALLS)).toEqual([])
    expect(Object.keys(timer.totals).length).toBeGreaterThan(3)

    await test.settle()
    const truth = recount(test.cloud, 'L1')
    expect(truth.root).toBe(everyone.length)
    expect(counted(test.cloud, 'L1')).toEqual(truth)

    await test.cloud.close()
    test = await localCloud({ dataDir })
    expect(counted(test.cloud, 'L1')).toEqual(truth)
    await test.settle()
    expect(counted(test.cloud, 'L1')).toEqual(truth)
  }, 400_000)
})
