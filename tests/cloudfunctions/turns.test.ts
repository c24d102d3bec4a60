import type { Job, JobRun } from '../../cloudfunctions/jobs/job'
import { limitOf, MINUTE_MS, runMinute, startingAfter } from '../../cloudfunctions/jobs/minute'
import { machineClock, type MinuteClock } from '../../cloudfunctions/jobs/minute-clock'
import { ROOM_MS } from '../../cloudfunctions/jobs/run-job'
import { JOBS } from '../../cloudfunctions/jobs/table'
import { NOTES_MS } from '../../cloudfunctions/jobs/turn'

const mockNotes = { interrupted: null as string | null, kept: [] as (string | null)[], take: () => Promise.resolve() }
jest.mock('../../cloudfunctions/jobs/turn.repo', () => ({
  interruptedJob: () => mockNotes.take().then(() => mockNotes.interrupted),
  noteTurn: (name: string | null) => mockNotes.take().then(() => void mockNotes.kept.push(name)),
}))
const mockLines: string[] = []
jest.mock('../../cloudfunctions/kit/log', () => ({
  newTrace: () => '',
  logFailure: ({ action }: { action: string }, failure: unknown) =>
    void mockLines.push(`${action}: ${String(failure)}`),
}))

const never = <T = void>(): Promise<T> => new Promise(() => undefined)

/** Time goes on only when a test says so. */
class HandClock implements MinuteClock {
  ms = Date.UTC(2026, 10, 24)
  #waits = new Set<{ until: number; pass: () => void }>()

  now = (): number => this.ms

  after(ms: number) {
    const wait = { until: this.ms + ms, pass: (): void => undefined }
    const passed = new Promise<void>((resolve) => (wait.pass = resolve))
    this.#waits.add(wait)
    return { passed, cancel: () => void this.#waits.delete(wait) }
  }

  goOn(ms: number): void {
    this.ms += ms
    for (const wait of [...this.#waits]) if (wait.until <= this.ms) wait.pass()
  }

  /** To the end of what is waited for first. */
  goOnToNext(): void {
    this.goOn(Math.min(...[...this.#waits].map(({ until }) => until)) - this.ms)
  }
}

let clock: HandClock
beforeEach(() => {
  clock = new HandClock()
  mockLines.length = 0
  mockNotes.kept = []
  mockNotes.interrupted = null
  mockNotes.take = () => Promise.resolve()
})

const aJob = (name: string, run: Job['run'], shareMs = 10_000): Job => ({ name, shareMs, due: () => true, run })
const took = (ms: number) => (): Promise<Record<string, number>> => {
  clock.goOn(ms)
  return Promise.resolve({})
}

describe('the shares of a minute', () => {
  it('come to less than it, with the notes, and each leaves work between the room for a call and its end', () => {
    const sum = JOBS.reduce((ms, { shareMs }) => ms + shareMs, 0)
    expect(sum + NOTES_MS).toBeLessThan(MINUTE_MS)
    expect(MINUTE_MS + ROOM_MS).toBeLessThan(60_000)
    for (const { shareMs } of JOBS) expect(shareMs).toBeGreaterThanOrEqual(2 * ROOM_MS)
  })

  it('are sure, and what is left of the others comes on top', () => {
    const [job, next] = [aJob('a', took(0), 5000), aJob('b', took(0), 7000)]
    expect(limitOf(job, [next, next], 30_000)).toBe(16_000)
    expect(limitOf(job, [], 30_000)).toBe(30_000)
    expect(limitOf(job, [next, next], 15_000)).toBe(5000)
  })

  it('hold when every job hangs: each gets its own, and the minute keeps to its time', async () => {
    const began = clock.now()
    const times: [string, number][] = []
    const jobs = JOBS.map((job) => {
      const run: Job['run'] = () => {
        const from = clock.now()
        setImmediate(() => {
          clock.goOnToNext()
          times.push([job.name, clock.now() - from])
        })
        return never()
      }
      return { ...job, due: () => true, run }
    })
    const report = await runMinute(jobs, clock)
    expect(Object.values(report).map(({ outcome }) => outcome)).toEqual(JOBS.map(() => 'cut off'))
    for (const [i, [, ms]] of times.entries()) expect(ms).toBeGreaterThanOrEqual(JOBS[i]?.shareMs ?? Infinity)
    expect(clock.now() - began).toBeLessThanOrEqual(MINUTE_MS)
    expect(mockLines).toHaveLength(JOBS.length)
  })
})

describe('hasTime', () => {
  /** What a job hears at the moments it asks. */
  async function heard(moments: readonly number[], later: readonly Job[] = []): Promise<boolean[]> {
    const answers: boolean[] = []
    const ask = aJob('ask', (run) => {
      const began = clock.now()
      for (const moment of moments) {
        clock.ms = began + moment
        answers.push(run.hasTime())
      }
      return Promise.resolve({})
    })
    await runMinute([ask, ...later], clock)
    return answers
  }

  it('ends before the limit by the room for a call', async () => {
    const end = MINUTE_MS - NOTES_MS - ROOM_MS
    expect(await heard([0, end - 1, end, MINUTE_MS])).toEqual([true, true, false, false])
  })

  it('leaves the jobs after it their shares', async () => {
    const end = MINUTE_MS - NOTES_MS - 10_000 - ROOM_MS
    expect(await heard([end - 1, end], [aJob('next', took(0))])).toEqual([true, false])
  })

  it('of a job that was cut off stays false for ever, whatever the clock says', async () => {
    let kept: JobRun | undefined
    const hanging = aJob('hanging', (run) => {
      kept = run
      setImmediate(() => clock.goOnToNext())
      return never()
    })
    await runMinute([hanging, aJob('next', took(0))], clock)
    clock.ms -= 3_600_000
    expect(kept?.hasTime()).toBe(false)
  })

  it('of a job that has ended is false, too', async () => {
    let kept: JobRun | undefined
    const quick = aJob('quick', (run) => Promise.resolve(((kept = run), {})))
    await runMinute([quick], clock)
    expect(kept?.hasTime()).toBe(false)
  })

  it('ends after ten failures in a row, and a success between them counts anew', async () => {
    const asked: boolean[] = []
    const failing = aJob('failing', async ({ failures, hasTime }) => {
      const fail = () => failures.apart(() => Promise.reject(new Error('bad')))
      for (let i = 0; i < 9; i++) await fail()
      await failures.apart(() => 1)
      for (let i = 0; i < 9; i++) await fail()
      asked.push(hasTime())
      await fail()
      asked.push(hasTime())
      return { items: 1 }
    })
    expect(await runMinute([failing], clock)).toEqual({
      failing: { outcome: 'failed', did: { items: 1 }, failures: 19 },
    })
    expect(asked).toEqual([true, false])
    expect(mockLines).toEqual(['failing: Error: bad'])
  })
})

describe('whose turn it is', () => {
  const names = (jobs: readonly Job[]): string => jobs.map(({ name }) => name).join('')
  const abc = ['a', 'b', 'c'].map((name) => aJob(name, took(0)))

  it.each([
    [null, 'abc'],
    ['a', 'bca'],
    ['b', 'cab'],
    ['c', 'abc'],
    ['unknown', 'abc'],
  ])('after %s it is %s', (interrupted, order) => {
    expect(names(startingAfter(abc, interrupted))).toBe(order)
  })

  it('is noted before each that is due, and cleared at the end', async () => {
    const idle: Job = { ...aJob('idle', took(0)), due: () => false }
    mockNotes.interrupted = 'b'
    const report = await runMinute([...abc, idle], clock)
    expect(mockNotes.kept).toEqual(['c', 'a', 'b', null])
    expect(Object.keys(report)).toEqual(['c', 'a', 'b'])
  })

  it('goes on after one that is not due any more', async () => {
    mockNotes.interrupted = 'b'
    await runMinute(
      abc.map((job) => ({ ...job, due: () => job.name !== 'b' })),
      clock,
    )
    expect(mockNotes.kept).toEqual(['c', 'a', null])
  })

  it("stops nothing where it can't be noted, nor where that hangs", async () => {
    mockNotes.take = () => Promise.reject(new Error('down'))
    expect(Object.keys(await runMinute(abc, clock))).toEqual(['a', 'b', 'c'])
    const began = clock.now()
    mockNotes.take = () => {
      setImmediate(() => clock.goOnToNext())
      return never()
    }
    expect(Object.keys(await runMinute(abc, clock))).toEqual(['a', 'b', 'c'])
    expect(clock.now() - began).toBe(NOTES_MS)
    expect(mockLines.map((line) => line.split(':')[0])).toEqual(['turn', 'turn'])
  })

  it('takes no more than its time in all, however slow each note is', async () => {
    mockNotes.take = () => Promise.resolve(clock.goOn(NOTES_MS / 3))
    await runMinute(abc, clock)
    // The question, and two notes.
    expect(mockNotes.kept).toEqual(['a', 'b'])
  })
})

it.each([
  ['prepare', 24],
  ['move', 24],
  ['roll-up', 24],
  ['freeze', 24],
  ['notices', 24],
  ['venues', 24],
  ['health', 21],
  ['reconcile', 3],
  ['sweep', 24],
])('%s is due in %i hours of a day', (name, hours) => {
  const job = JOBS.find((one) => one.name === name)
  const day = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 23, 16 + hour)))
  const due = day.map((now) => job?.due(now) === true)
  expect(due.filter(Boolean)).toHaveLength(hours)
  // From three o'clock of Shanghai on.
  if (hours < 24) expect(due.indexOf(true)).toBe(3)
})

describe("the machine's clock", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('does not pass before its time, though a timer comes early, and not at all once it is cancelled', async () => {
    const passed: string[] = []
    const [kept, cancelled] = [machineClock.after(1000), machineClock.after(1000)]
    void kept.passed.then(() => passed.push('kept'))
    void cancelled.passed.then(() => passed.push('cancelled'))
    cancelled.cancel()
    jest.setSystemTime(Date.now() - 300)
    await jest.advanceTimersByTimeAsync(1299)
    expect(passed).toEqual([])
    await jest.advanceTimersByTimeAsync(1)
    expect(passed).toEqual(['kept'])
  })
})
