import type { Job } from '../../cloudfunctions/jobs/job'
import { beginning, BEFORE, FOUR, keep, plantWork, undone } from '../support/busy-city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { struckMinute, type Outcome, type Strike, type Way } from '../support/struck-minute'

const mockLines: string[] = []
jest.mock('../../cloudfunctions/kit/log', () => ({
  newTrace: () => '',
  logFailure: ({ action }: { action: string }) => void mockLines.push(action),
}))

const MINUTE_MS = 60_000
/** The longest way of a job between two looks at its time: what a call that is answered late may still lead to. */
const LATE_CALLS = 10

let test: JoinedTest
let jobs: readonly Job[]
let clean: Outcome
/** Makes the database what it was when a job of that minute began. */
const before = new Map<string | null, () => void>()
const NAMES = [
  'prepare',
  'move',
  'roll-up',
  'freeze',
  'notices',
  'activities',
  'venues',
  'check-ins',
  'health',
  'reconcile',
  'figures',
  'sweep',
]

beforeAll(async () => {
  test = await joinedTest(BEFORE)
  jobs = (await import('../../cloudfunctions/jobs/table')).JOBS
  const { database } = test.cloud
  for (const [name, documents] of Object.entries(beginning())) database.insertMany(name, documents)
  for (let i = 0; i < 2; i++) await minute(i, null, { from: BEFORE })
  plantWork(database)
  before.set(null, keep(database))
  const keeping = jobs.map((job): Job => {
    const run: Job['run'] = (asked) => {
      before.set(job.name, keep(database))
      return job.run(asked)
    }
    return { ...job, run }
  })
  clean = await minute(0, null, { jobs: keeping })
})
afterAll(() => test.stop())

/** The nth minute from four o'clock on. */
function minute(
  n: number,
  strike: Strike | null,
  other: { from?: Date; jobs?: readonly Job[] } = {},
): Promise<Outcome> {
  test.time.set((other.from ?? FOUR).getTime() + n * MINUTE_MS)
  mockLines.length = 0
  return struckMinute(test, other.jobs ?? jobs, strike)
}

/** The minute begins with this state, so the jobs before have little to do; all others have all. */
function restore(job: string | null): void {
  before.get(job)?.()
  test.cloud.database.remove('turns', { query: {}, multi: true })
}

const without = (job: string | null): string[] => NAMES.filter((name) => name !== job)

describe('a minute in which every job has something to do', () => {
  it('does all of it, in the order of the table', () => {
    expect(clean.ended).toEqual(NAMES)
    expect(undone(test.cloud.database)).toEqual([])
    expect(clean.report).toEqual({
      prepare: { outcome: 'done', did: { branches: 2 }, failures: 0 },
      move: { outcome: 'done', did: { moves: 1 }, failures: 0 },
      'roll-up': { outcome: 'done', did: { leaves: 4, nodes: 2 }, failures: 0 },
      freeze: { outcome: 'done', did: { assignments: 1 }, failures: 0 },
      notices: { outcome: 'done', did: { indexed: 0, counted: 1, pins: 1 }, failures: 0 },
      activities: { outcome: 'done', did: { drawn: 1, told: 0, reminded: 0, thinned: 1 }, failures: 0 },
      venues: { outcome: 'done', did: { venues: 1 }, failures: 0 },
      'check-ins': {
        outcome: 'done',
        did: { credited: 1, lapsed: 1, thinned: 1, forgotten: 1, rated: 1, handed: 1, emptied: 1 },
        failures: 0,
      },
      health: { outcome: 'done', did: { nodes: 2 }, failures: 0 },
      reconcile: { outcome: 'done', did: { differences: 1 }, failures: 0 },
      figures: { outcome: 'done', did: { months: 1 }, failures: 0 },
      sweep: { outcome: 'done', did: { files: 1, imports: 1, bundles: 1, uploads: 1, requests: 0 }, failures: 0 },
    })
    restore(null)
    expect(undone(test.cloud.database)).toEqual(NAMES)
  })

  const ways: Way[] = ['thrown', 'hanging', 'killed']
  for (const job of [...NAMES, null]) {
    for (const way of ways) {
      it(`loses nothing but ${job ?? 'the notes'} when any of its calls is ${way}`, async () => {
        const calls = clean.calls.get(job ?? '') ?? 0
        expect(calls).toBeGreaterThan(0)
        for (let n = 1; n <= calls; n++) {
          restore(job)
          const strike = { way, job, n }
          const first = await minute(0, strike)
          if (way === 'killed') await afterDeath(strike)
          else {
            expect([n, first.ended.filter((name) => name !== job)]).toEqual([n, without(job)])
            expect([n, undone(test.cloud.database).filter((name) => name !== job)]).toEqual([n, []])
            expect([n, mockLines]).toEqual([n, [job ?? 'turn']])
            if (job) expect([n, first.report?.[job]?.outcome]).toEqual([n, way === 'thrown' ? 'failed' : 'cut off'])
            expect(first.late).toBeLessThanOrEqual(way === 'thrown' ? 0 : LATE_CALLS)
          }
          // The others have been seen to be done: what is left is looked at alone.
          const left = jobs.filter(({ name }) => name === job)
          const last = await minute(2, null, { jobs: left })
          expect([n, undone(test.cloud.database), mockLines]).toEqual([n, [], []])
          expect(Object.values(last.report ?? {}).map(({ outcome }) => outcome)).toEqual(left.map(() => 'done'))
        }
      })
    }
  }

  /** The same call ends the process once more: by then the others have had their turn. */
  async function afterDeath(strike: Strike): Promise<void> {
    const { job, n } = strike
    const next = await minute(1, job === null ? null : strike)
    expect([n, without(job).filter((name) => !next.ended.includes(name))]).toEqual([n, []])
    expect([n, undone(test.cloud.database).filter((name) => name !== job)]).toEqual([n, []])
    if (job !== null) expect([n, next.ended[0]]).toEqual([n, NAMES[(NAMES.indexOf(job) + 1) % NAMES.length]])
  }
})
