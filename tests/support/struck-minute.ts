import type { Job } from '../../cloudfunctions/jobs/job'
import type { MinuteReport } from '../../cloudfunctions/jobs/minute'
import type { MinuteClock, Wait } from '../../cloudfunctions/jobs/minute-clock'
import type { Gate } from '../../devtools/simulation/load/joined-cloud'
import type { JoinedTest } from './joined-city'

/** What is wrong with a call: it is refused, or not answered until long after, or with it the process ends. */
export type Way = 'thrown' | 'hanging' | 'killed'

export interface Strike {
  way: Way
  /** The job whose call it is; null for the notes of whose turn it is. */
  job: string | null
  /** The nth of its calls. */
  n: number
}

export interface Outcome {
  /** Null where the process ended. */
  report: MinuteReport | null
  /** Jobs that came to their own end, in the order in which they began. */
  ended: string[]
  /** Calls of each job, and of the notes under ''. */
  calls: Map<string, number>
  /** Calls after the minute, once what hung was answered. */
  late: number
}

/** A clock that moves only when something hangs: then to the end of what is waited for first. */
class StruckClock implements MinuteClock {
  readonly #waits = new Set<{ until: number; pass: () => void }>()

  constructor(private readonly test: JoinedTest) {}

  now = (): number => Date.now()

  after(ms: number): Wait {
    const wait = { until: Date.now() + ms, pass: (): void => undefined }
    const passed = new Promise<void>((resolve) => (wait.pass = resolve))
    this.#waits.add(wait)
    return { passed, cancel: () => void this.#waits.delete(wait) }
  }

  goOn(): void {
    const [first] = [...this.#waits].sort((a, b) => a.until - b.until)
    if (!first) return
    this.test.time.set(Math.max(first.until, Date.now()))
    first.pass()
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Runs one minute over the joined functions, in which one call of one job goes wrong, and waits until nothing goes on. */
export async function struckMinute(test: JoinedTest, jobs: readonly Job[], strike: Strike | null): Promise<Outcome> {
  const { runMinute } = await import('../../cloudfunctions/jobs/minute')
  const clock = new StruckClock(test)
  const calls = new Map<string, number>()
  const ended: string[] = []
  let running = ''
  let served = 0
  let dead = false
  let release = (): void => undefined
  let die = (): void => undefined
  const death = new Promise<null>((resolve) => (die = () => resolve(null)))
  let passing = 0
  const gate: Gate = (_, serve) => {
    const pass = (): ReturnType<typeof serve> => {
      passing += 1
      return serve().finally(() => (passing -= 1))
    }
    served += 1
    const n = (calls.get(running) ?? 0) + 1
    calls.set(running, n)
    if (dead) return new Promise(() => undefined)
    if (!strike || (strike.job ?? '') !== running || strike.n !== n) return pass()
    if (strike.way === 'thrown') return Promise.reject(new Error('refused'))
    if (strike.way === 'killed') {
      dead = true
      die()
      return new Promise(() => undefined)
    }
    setImmediate(() => clock.goOn())
    return new Promise<void>((resolve) => (release = resolve)).then(pass)
  }
  const watched = jobs.map((job): Job => {
    const run: Job['run'] = async (asked) => {
      running = job.name
      const did = await job.run(asked).finally(() => running === job.name && (running = ''))
      ended.push(job.name)
      return did
    }
    return { ...job, run }
  })
  test.cloud.setGate(gate)
  const minute = runMinute(watched, clock)
  const report = await Promise.race([minute, death])
  release()
  const before = served
  for (let seen = -1, quiet = 0; quiet < 5; quiet = seen === served && passing === 0 ? quiet + 1 : 0) {
    seen = served
    await turn()
  }
  test.cloud.setGate()
  return { report, ended, calls, late: served - before }
}
