import { Failures } from '../../cloudfunctions/jobs/failures'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { Operation } from '../../devtools/cloud/operations'
import { Random } from '../../devtools/seed/random'
import { shuffled, takeLesson } from '../../devtools/simulation/load/campaign'
import { EVERY_FAULT, FaultDrill, LESSON_CALLS, ROLL_UP_CALLS } from '../../devtools/simulation/load/fault-drill'
import type { Functions } from '../../devtools/simulation/load/functions'
import { LESSON_ID, ROOT, settleCity } from '../../devtools/simulation/load/place'
import { all, differences } from '../../devtools/simulation/load/recount'
import { joinedTest, type JoinedTest } from '../support/joined-city'

// What the functions log about the faults below is not looked at here.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

const MINUTE_MS = 60_000
const TUESDAY = new Date('2026-11-24T02:00:00Z')
const BRANCHES = 500
const COMPLETIONS = 5000
const MINUTES = 5
const ROOT_NODE = `${LESSON_ID}_${ROOT}`
/** One call of each kind in so many goes wrong. */
const ONE_IN = 97
/** A branch is written at as often as if 50,000 branches completed 5,000 lessons a second and began as many. */
const BETWEEN_ANSWERS_MS = 10
const MOST_WRITES_A_SECOND = 5

let test: JoinedTest
let openids: string[]
/** Who has not taken part so far. */
let others: string[]
const rootWrites = (entries: readonly Operation[]): number =>
  entries.filter(
    ({ collection, written, docIds }) => collection === 'nodes' && written > 0 && docIds?.includes(ROOT_NODE),
  ).length

beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  const crowd = settleCity(test.cloud.database, BRANCHES * 30, new Date())
  expect(crowd.branches).toBe(BRANCHES)
  const everyone = shuffled(crowd.openids, new Random(3))
  openids = everyone.slice(0, COMPLETIONS)
  others = everyone.slice(COMPLETIONS)
  // The documents of the issue are made, and every branch's roster goes up.
  await test.functions.minute()
  expect(differences(test.cloud.database, LESSON_ID)).toEqual([])
}, 180_000)
afterAll(() => test.stop())

async function pass(ms: number): Promise<void> {
  test.time.set(Date.now() + ms)
  await Promise.resolve()
}

/** The functions, while the clock goes on with every answer. */
function asTimePasses(): Functions {
  const call: Functions['call'] = async (openid, action) => {
    const reply = await test.functions.call(openid, action)
    test.time.set(Date.now() + BETWEEN_ANSWERS_MS)
    return reply
  }
  return { ...test.functions, call }
}

describe(`${COMPLETIONS} completions over ${BRANCHES} branches within ${MINUTES} minutes, with faults of every kind`, () => {
  const rootWritesARun: number[] = []
  let lastWrite = 0

  it('are all taken, whatever goes wrong', async () => {
    test.log.reset()
    const drill = new FaultDrill(ONE_IN)
    let next = TUESDAY.getTime() + MINUTE_MS
    for (let minute = 0; minute < MINUTES; minute++, next += MINUTE_MS) {
      test.cloud.setFaults(drill.plan)
      const share = COMPLETIONS / MINUTES
      const some = openids.slice(minute * share, (minute + 1) * share)
      await takeLesson(some, { functions: asTimePasses(), random: new Random(minute), together: 32, pass })
      test.cloud.setFaults()
      // In the last minute, the timer has fired just before the last of them.
      lastWrite = Date.now()
      test.time.set(minute === MINUTES - 1 ? lastWrite + MINUTE_MS : next)
      const mark = test.log.mark()
      // Every other time WeChat fires it twice.
      const runs = minute % 2 === 0 ? 1 : 2
      const began = process.cpuUsage()
      await Promise.all(Array.from({ length: runs }, () => test.functions.minute()))
      const { user, system } = process.cpuUsage(began)
      // A roll-up takes its time: as much as it kept the machine busy, whatever else the machine was doing.
      test.time.set(Date.now() + (user + system) / 1000)
      rootWritesARun.push(rootWrites(test.log.since(mark).entries) / runs)
    }
    expect(test.functions.repeats()).toBeGreaterThan(COMPLETIONS / 50)
    // Every fault has struck every kind of call.
    expect(drill.missing(LESSON_CALLS)).toEqual([])
  }, 400_000)

  it('are right at every node within 90 seconds of the last of them', () => {
    expect(differences(test.cloud.database, LESSON_ID)).toEqual([])
    expect(Date.now() - lastWrite).toBeLessThanOrEqual(90_000)
    expect(test.cloud.database.count('nodes', { dirty: true })).toBe(0)
  })

  it('are neither lost nor doubled', () => {
    expect(test.cloud.database.count('completions', { assignmentId: LESSON_ID })).toBe(COMPLETIONS)
    const sets = all<LeafDocument>(test.cloud.database, 'leaves').flatMap(({ done }) => Object.keys(done))
    expect(sets).toHaveLength(COMPLETIONS)
    expect(new Set(sets).size).toBe(COMPLETIONS)
  })

  it('write the root at most once a roll-up', () => {
    expect(rootWritesARun).toHaveLength(MINUTES)
    for (const writes of rootWritesARun) expect(writes).toBeLessThanOrEqual(1)
  })

  it(`write no document more than ${MOST_WRITES_A_SECOND} times a second`, () => {
    expect(test.log.busiest.writes).toBeGreaterThan(0)
    expect(test.log.busiest.writes).toBeLessThanOrEqual(MOST_WRITES_A_SECOND)
  })

  it('cost at most five document writes each, beginning, the try and rolling up included', () => {
    const written = [...test.log.writes.values()].reduce((sum, n) => sum + n, 0)
    expect(written / COMPLETIONS).toBeLessThanOrEqual(5)
    expect(test.log.writes.get('completions')).toBe(COMPLETIONS)
  })

  it('stay right when a roll-up meets every fault at every kind of call', async () => {
    const drill = new FaultDrill(7, EVERY_FAULT)
    let failed = 0
    for (let round = 0; round < 100 && drill.missing(ROLL_UP_CALLS).length > 0; round++) {
      await takeLessonOfOthers(20)
      test.cloud.setFaults(drill.plan)
      test.time.set(Date.now() + MINUTE_MS)
      if ((await test.functions.minute())['roll-up']?.outcome === 'failed') failed += 1
      test.cloud.setFaults()
    }
    expect(drill.missing(ROLL_UP_CALLS)).toEqual([])
    expect(failed).toBeGreaterThan(10)
    await test.functions.minute()
    expect(differences(test.cloud.database, LESSON_ID)).toEqual([])
  }, 240_000)

  it('gets on a little even when a run ends long before it has read all', async () => {
    const { database } = test.cloud
    const dirty = (): number => database.count('leaves', { dirty: true })
    await takeLessonOfOthers(600)
    const { rollUp } = await import('../../cloudfunctions/jobs/roll-up')
    for (let before = dirty(); before > 0; before = dirty()) {
      let turns = 12
      await rollUp({ now: new Date(), hasTime: () => turns-- > 0, failures: new Failures() })
      expect(dirty()).toBeLessThan(before)
    }
  }, 120_000)
})

/** Some who have not taken part so far. */
async function takeLessonOfOthers(n: number): Promise<void> {
  await takeLesson(others.splice(0, n), { functions: test.functions, random: new Random(9), together: 32, pass })
}
