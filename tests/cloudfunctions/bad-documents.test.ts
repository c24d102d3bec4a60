import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import type { HealthDocument } from '../../cloudfunctions/shared/orgs/health.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import type { Move } from '../../cloudfunctions/shared/people/moves.repo'
import type { ReportDocument } from '../../cloudfunctions/shared/counting/reports.repo'
import type { MinuteReport } from '../../cloudfunctions/jobs/minute'
import type { MinuteClock } from '../../cloudfunctions/jobs/minute-clock'
import type { Engine } from '../../devtools/cloud'
import { all } from '../../devtools/simulation/load/recount'
import { dayNumber } from '../../src/domain/time'
import {
  A,
  B,
  beginning,
  BEFORE,
  change,
  FOUR,
  ID,
  keep,
  one,
  plantIssues,
  plantWork,
  undone,
} from '../support/busy-city'
import { anAttendance } from '../support/attendances'
import { anIssue, ROOT } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'

const mockLines: { action: string; failures?: number }[] = []
jest.mock('../../cloudfunctions/kit/log', () => ({
  newTrace: () => '',
  logFailure: ({ action, failures }: { action: string; failures?: number }) =>
    void mockLines.push({ action, failures }),
}))

const still: MinuteClock = {
  now: () => Date.now(),
  after: () => ({ passed: new Promise(() => undefined), cancel: () => undefined }),
}

let test: JoinedTest
let database: Engine
let restore: () => void
let minutes = 0
beforeAll(async () => {
  test = await joinedTest(BEFORE)
  database = test.cloud.database
  for (const [name, documents] of Object.entries(beginning())) database.insertMany(name, documents)
  for (let i = 0; i < 2; i++) await minute(BEFORE)
  plantWork(database)
  restore = keep(database)
})
beforeEach(() => {
  restore()
  minutes = 0
})
afterAll(() => test.stop())

async function minute(from = FOUR): Promise<MinuteReport> {
  test.time.set(from.getTime() + minutes++ * 60_000)
  mockLines.length = 0
  const { runMinute } = await import('../../cloudfunctions/jobs/minute')
  const { JOBS } = await import('../../cloudfunctions/jobs/table')
  return runMinute(JOBS, still)
}

interface Spoilt {
  failures?: number
  did: object
  from?: Date
}

/** One minute, in which one job has failures and all others are done. */
async function spoilt(job: string, { failures = 1, did, from = FOUR }: Spoilt): Promise<void> {
  const report = await minute(from)
  expect(report[job]).toEqual({ outcome: 'failed', failures, did })
  expect(mockLines).toEqual([{ action: job, failures }])
  expect(Object.entries(report).flatMap(([name, { outcome }]) => (outcome === 'done' ? [] : [name]))).toEqual([job])
}

/** Requests in which all of these words stand are refused. */
const refuse = (...words: string[]): void =>
  test.cloud.setGate((text, pass) =>
    words.every((word) => text.includes(word)) ? Promise.reject(new Error('refused')) : pass(),
  )

const badMove = (n: number): Move => ({
  _id: `bad-${n}`,
  memberId: `nobody-${n}`,
  waitingId: `none-${n}`,
  from: 'gone',
  to: B,
  actorId: 'someone',
  at: new Date(BEFORE.getTime() - 60_000),
  finishedAt: null,
})

describe('a bad document', () => {
  it('among moves stops that move only', async () => {
    database.insertMany('moves', [badMove(1)])
    await spoilt('move', { did: { moves: 1 } })
    expect(undone(database)).toEqual([])
  })

  it('does not starve what stands behind it, however many there are', async () => {
    database.insertMany(
      'moves',
      Array.from({ length: 150 }, (_, n) => badMove(n)),
    )
    const report = await minute()
    // Ten in a row look like a database that is down.
    expect(report.move).toMatchObject({ outcome: 'failed', failures: 10 })
    expect(undone(database).filter((name) => name !== 'move')).toEqual([])
    let finished = 0
    for (let n = 0; n < 500 && finished === 0; n++) {
      test.time.set(FOUR.getTime() + n * 60_000)
      const { goOnMoving } = await import('../../cloudfunctions/jobs/moves')
      const { Failures } = await import('../../cloudfunctions/jobs/failures')
      const failures = new Failures()
      finished = await goOnMoving({ now: new Date(), failures, hasTime: () => !failures.tooMany })
    }
    expect(finished).toBe(1)
  })

  it('among check-ins stops that one only, and a part that can’t even begin stops no other', async () => {
    const bad = anAttendance({ sessionId: ID.attended, personId: 'bad', venueId: ID.rated, at: BEFORE })
    database.insertMany('attendances', [{ ...bad, creditAt: BEFORE }])
    refuse('hourRows', bad._id)
    const did = { credited: 1, lapsed: 1, thinned: 1, forgotten: 1, rated: 1, handed: 1, emptied: 1 }
    await spoilt('check-ins', { did })
    expect(undone(database)).toEqual(['check-ins'])
    restore()
    refuse('"ratings"')
    await spoilt('check-ins', { did: { ...did, rated: 0 } })
    test.cloud.setGate()
    expect((await minute())['check-ins']).toMatchObject({ outcome: 'done', did: { rated: 1 } })
    expect(undone(database)).toEqual([])
  })

  it('among unprepared issues stops that issue only', async () => {
    const { opensAt } = one<Assignment>(database, 'assignments', ID.next) ?? anIssue()
    plantIssues(database, [anIssue({ _id: 'L9', order: 9, prepared: false, scope: 'gone', opensAt })])
    await spoilt('prepare', { did: { branches: 2 } })
    expect(undone(database)).toEqual([])
  })

  /** Branch A is kept in so many documents. */
  const parted = (n: number) =>
    change<Org>(database, 'orgs', A, (branch) => (branch.parts = [{ from: new Date(0), n }]))

  it('among branches is missed once, and tried again until it is right', async () => {
    parted(2 ** 40)
    const spoiltOnce = await minute()
    expect(spoiltOnce.prepare).toMatchObject({ outcome: 'failed', failures: 1 })
    expect(one<Assignment>(database, 'assignments', ID.next)).toMatchObject({
      prepared: false,
      cursor: { at: 'branches', level: 'u0', after: B },
      missed: [A],
    })
    expect(one(database, 'leaves', `${ID.next}_${B}`)).toBeDefined()
    parted(1)
    expect((await minute()).prepare).toEqual({ outcome: 'done', failures: 0, did: { branches: 1 } })
    expect(one<Assignment>(database, 'assignments', ID.next)).toMatchObject({ prepared: true, missed: [] })
  })

  it('that is a branch keeps nobody from being counted at the deadline', async () => {
    parted(2 ** 40)
    const past = new Date(FOUR.getTime() - 60_000)
    change<Assignment>(database, 'assignments', ID.next, (lesson) => (lesson.deadline = past))
    await minute()
    expect(one<Assignment>(database, 'assignments', ID.next)?.prepared).toBe(false)
    await minute()
    expect(one<Assignment>(database, 'assignments', ID.next)).toMatchObject({ prepared: true, missed: [A] })
  })

  it('among leaves and nodes stops its family only, and the levels above go on', async () => {
    const [leaf] = all<LeafDocument>(database, 'leaves', { _id: `${ID.open}_${B}` })
    const [node] = all<NodeDocument>(database, 'nodes', { _id: `${ID.open}_u0` })
    const lost = { ...leaf, _id: 'L1_lost', parentId: 'L1_gone', key: 'lost' }
    const wrong = { ...leaf, _id: 'L1_wrong', key: 'wrong', roster: { member: -1, youth: 0 } }
    database.insertMany('leaves', [lost, wrong])
    const below = { ...node, _id: 'L1_below', orgId: 'below', parentId: 'L1_gone', depth: 4, dirty: true }
    database.insertMany('nodes', [below])
    // By day, when the night's counting does not roll up once more.
    const from = new Date(FOUR.getTime() + 8 * 3_600_000)
    await spoilt('roll-up', { failures: 3, did: { leaves: 5, nodes: 3 }, from })
    expect(undone(database)).toEqual(['reconcile'])
    const dirty = ['leaves', 'nodes'].flatMap((name) => database.find(name, { dirty: true }))
    expect(dirty.map(({ _id }) => _id).sort()).toEqual(['L1_below', 'L1_lost', 'L1_wrong'])
  })

  it('of one level, ten times over, leaves the levels above their turn', async () => {
    const [node] = all<NodeDocument>(database, 'nodes', { _id: `${ID.open}_u0` })
    const bad = (n: number) => ({
      ...node,
      _id: `L1_x${n}`,
      orgId: `x${n}`,
      parentId: `L1_gone${n}`,
      depth: 4,
      dirty: true,
    })
    database.insertMany(
      'nodes',
      Array.from({ length: 12 }, (_, n) => bad(n)),
    )
    const report = await minute()
    expect(report['roll-up']).toMatchObject({ outcome: 'failed', failures: 10 })
    expect(undone(database)).toEqual([])
  })

  it('among issues past their deadline stops that issue only', async () => {
    const due = one<Assignment>(database, 'assignments', ID.due) ?? anIssue()
    plantIssues(database, [{ ...anIssue(), ...due, _id: 'L9', order: 9 }])
    const [leaf] = all<LeafDocument>(database, 'leaves', { _id: `${ID.due}_${A}` })
    const excused = { someone: { at: 'never', reason: '', group: 'member' } }
    database.insertMany('leaves', [{ ...leaf, _id: 'L9_bad', assignmentId: 'L9', excused }])
    await spoilt('freeze', { did: { assignments: 1 } })
    expect(undone(database)).toEqual([])
    expect(one<Assignment>(database, 'assignments', 'L9')?.frozenAt).toBeNull()
  })

  it('among the nodes of health is counted again in the next minute, with those above it', async () => {
    const above = { name: '', kind: 'above', order: 9, parts: [] }
    database.insertMany('orgs', [{ ...above, _id: 'u9', parentId: ROOT, path: [ROOT, 'u9'] }])
    const day = (id: string) => one<HealthDocument>(database, 'health', id)?.day
    refuse('orgs', 'u9')
    const report = await minute()
    test.cloud.setGate()
    expect(report.health).toEqual({ outcome: 'failed', failures: 1, did: { nodes: 2 } })
    const today = dayNumber(FOUR)
    expect([day('u9'), day('u0'), day(ROOT)]).toEqual([undefined, today, today - 1])
    expect((await minute()).health).toEqual({ outcome: 'done', failures: 0, did: { nodes: 2 } })
    expect([day('u9'), day('u0'), day(ROOT)]).toEqual([today, today, today])
  })

  it('among the issues of the night is put behind the others, and done when it is right', async () => {
    const opensAt = new Date(BEFORE.getTime() - 8 * 86_400_000)
    const early = { _id: 'L9', order: 9, opensAt, deadline: new Date(FOUR.getTime() + 86_400_000) }
    plantIssues(database, [anIssue(early)])
    refuse('completions', 'branchId', 'L9')
    const report = await minute()
    test.cloud.setGate()
    expect(report.reconcile).toMatchObject({ outcome: 'failed', failures: 1 })
    const [night] = all<ReportDocument>(database, 'reports')
    expect(night).toMatchObject({ assignments: ['L9'], finishedAt: null })
    expect(one<LeafDocument>(database, 'leaves', `${ID.open}_${A}`)?.done).toHaveProperty([`${A}-m0002`])
    expect((await minute()).reconcile).toMatchObject({ outcome: 'done' })
    expect(all<ReportDocument>(database, 'reports')[0]?.finishedAt).not.toBeNull()
  })

  it('among old files stays alone', async () => {
    database.insertMany('exports', [{ _id: 'file-0', path: 'exports/file-0.csv', fileId: null, at: BEFORE }])
    database.insertMany('exports', [{ _id: 'file-2', path: '', fileId: 'cloud://e.b/exports/spoilt', at: BEFORE }])
    test.cloud.setGate((text, pass) =>
      text.includes('file-0.csv') || text.includes('spoilt') ? Promise.reject(new Error('refused')) : pass(),
    )
    const report = await minute()
    test.cloud.setGate()
    // One can't be stored, one spoils the request for all, and then its own.
    expect(report.sweep).toEqual({
      outcome: 'failed',
      failures: 3,
      did: { files: 1, imports: 1, bundles: 1, uploads: 1, requests: 0 },
    })
    expect(mockLines).toEqual([{ action: 'sweep', failures: 3 }])
    expect(all<{ _id: string }>(database, 'exports').map(({ _id }) => _id)).toEqual(['file-0', 'file-2'])
    expect((await minute()).sweep).toEqual({
      outcome: 'done',
      failures: 0,
      did: { files: 2, imports: 0, bundles: 0, uploads: 0, requests: 0 },
    })
    expect(database.count('exports')).toBe(0)
  })
})
