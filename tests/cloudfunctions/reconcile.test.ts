import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { ReportDocument } from '../../cloudfunctions/shared/counting/reports.repo'
import { all, differences } from '../../devtools/simulation/load/recount'
import { DAY_MS } from '../../src/domain/time'
import { Failures } from '../../cloudfunctions/jobs/failures'
import { anIssue } from '../support/city'
import { Saboteur } from '../support/corruption'
import { joinedTest, livedIn, wholeCity, type JoinedTest } from '../support/joined-city'

// What the functions log about the faults below is not looked at here.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

/** Three o'clock in Shanghai. */
const THREE = new Date('2026-11-24T19:00:00Z')
const LESSONS = ['L0', 'L1', 'L2', 'L3'].map((_id, order) => {
  const opensAt = new Date(THREE.getTime() - (22 - 7 * order) * DAY_MS)
  const deadline = new Date(opensAt.getTime() + 6 * DAY_MS)
  const frozenAt = deadline < THREE ? deadline : null
  return anIssue({ _id, order, scope: 'lanjiang', opensAt, deadline, frozenAt })
})

let test: JoinedTest
let nights = 0
beforeAll(async () => {
  test = await joinedTest(THREE)
  livedIn(test.cloud, wholeCity(9000, THREE), LESSONS)
}, 180_000)
afterAll(() => test.stop())

const report = (): ReportDocument | undefined => all<ReportDocument>(test.cloud.database, 'reports')[nights]

/** One night; `minutes` tells how many timers it took. */
async function night(): Promise<number> {
  test.time.set(THREE.getTime() + nights * DAY_MS)
  let minutes = 0
  do {
    await test.functions.minute()
    minutes += 1
  } while (report()?.finishedAt === null && minutes < 100)
  return minutes
}

const exact = (): void => {
  for (const { _id } of LESSONS) expect(differences(test.cloud.database, _id).slice(0, 5)).toEqual([])
}

describe('the nightly reconciliation', () => {
  it('finds nothing in a city where nothing is wrong, and writes nothing into it', async () => {
    test.log.reset()
    await night()
    expect(report()).toMatchObject({ found: {}, examples: [], checked: { branches: 4 * 300 } })
    expect(report()?.checked.completions).toBe(test.cloud.database.count('completions'))
    for (const collection of ['leaves', 'nodes', 'completions', 'audit'])
      expect(test.log.writes.get(collection) ?? 0).toBe(0)
    exact()
  }, 180_000)

  it('finds and repairs 1,000 of 1,000 planted corruptions', async () => {
    const saboteur = new Saboteur(test.cloud.database, ['L1', 'L2', 'L3'])
    saboteur.loseNodes(10)
    saboteur.loseLeaves(40)
    saboteur.loseDone(300)
    saboteur.turnLate(100)
    saboteur.inventDone(100)
    saboteur.loseDirty(100)
    saboteur.spoilSums(100)
    saboteur.spoilNumbers(130, 'wrong')
    saboteur.spoilNumbers(30, 'ahead')
    saboteur.spoilNumbers(30, 'unsound')
    saboteur.addStrays(50)
    // In an issue of their own: what a child hands up for another reason puts such a number right without a word.
    const upstairs = new Saboteur(test.cloud.database, ['L0'])
    upstairs.spoilUpperNumbers(10)
    expect(saboteur.total + upstairs.total).toBe(1000)
    nights += 1
    await night()
    const numbers = (saboteur.planted['wrong-number'] ?? 0) + (upstairs.planted['wrong-number'] ?? 0)
    expect(report()?.found).toEqual({ ...saboteur.planted, 'wrong-number': numbers })
    exact()
    // Nobody is taken out without a word.
    expect(test.cloud.database.count('audit', { orgId: { $exists: true }, deed: 'reconcile:retract' })).toBe(100)
  }, 120_000)

  it('finds nothing more in the night after', async () => {
    nights += 1
    await night()
    expect(report()?.found).toEqual({})
    for (const leaf of all<LeafDocument>(test.cloud.database, 'leaves')) expect(leaf.dirty).toBe(false)
  }, 180_000)

  it('leaves a member whom somebody acted on, and tells of it', async () => {
    const { database } = test.cloud
    const [leaf] = all<LeafDocument>(database, 'leaves', { assignmentId: 'L2' })
    const [memberId = ''] = Object.keys(leaf?.done ?? {})
    const row = {
      _id: 'a1',
      actorId: 'someone',
      deed: 'correct:accept',
      orgId: leaf?.branchId,
      subject: memberId,
      at: THREE,
    }
    database.insertMany('audit', [{ ...row, detail: 'L2: was in the hall' }])
    const [completion] = all<Completion>(database, 'completions', { assignmentId: 'L2', memberId })
    database.remove('completions', { query: { _id: completion?._id }, multi: false })
    nights += 1
    await night()
    expect(report()?.found).toEqual({ 'unexplained-done': 1 })
    expect(all<LeafDocument>(database, 'leaves', { _id: leaf?._id })[0]?.done[memberId]).toBeDefined()
    database.insertMany('completions', completion ? [completion] : [])
  }, 180_000)

  it('goes on in the next minute where a minute ended, and after a failure in the middle', async () => {
    const saboteur = new Saboteur(test.cloud.database, ['L1', 'L2', 'L3'])
    saboteur.loseLeaves(5)
    saboteur.loseDone(50)
    saboteur.spoilNumbers(20, 'wrong')
    nights += 1
    test.time.set(THREE.getTime() + nights * DAY_MS)
    const { reconcile } = await import('../../cloudfunctions/jobs/reconcile')
    const { rollUp } = await import('../../cloudfunctions/jobs/roll-up')
    test.cloud.setFaults(({ n }) => (n % 701 === 0 ? 'error-after' : n % 499 === 0 ? 'error-before' : undefined))
    let minutes = 0
    let failures = 0
    for (; (minutes < 300 && typeof report()?.finishedAt !== 'object') || report()?.finishedAt === null; minutes++) {
      let turns = 12
      const apart = new Failures()
      const run = { now: new Date(), hasTime: () => turns-- > 0, failures: apart }
      await rollUp({ ...run, hasTime: () => true }).catch(() => (failures += 1))
      await reconcile(run).catch(() => (failures += 1))
      failures += apart.count
    }
    test.cloud.setFaults()
    await test.functions.minute()
    expect(minutes).toBeGreaterThan(5)
    expect(failures).toBeGreaterThan(0)
    for (const kind of ['lost-leaf', 'lost-done', 'wrong-number'] as const) {
      expect(report()?.found[kind] ?? 0).toBeGreaterThanOrEqual(saboteur.planted[kind] ?? 0)
    }
    exact()
  }, 120_000)
})
