import { CodedError } from '../kit/coded-error'
import { logFailure, newTrace } from '../kit/log'
import { Failures } from './failures'
import type { Did, Job, JobReport } from './job'
import type { MinuteClock } from './minute-clock'

/** Before its limit a job is told that there is no time: room for the call that is under way. */
export const ROOM_MS = 2000

interface Terms {
  now: Date
  limitMs: number
  clock: MinuteClock
}

/** Runs a job for at most `limitMs`. Never throws: what went wrong is one line in the log and a word in the report. */
export async function runJob(job: Job, { now, limitMs, clock }: Terms): Promise<JobReport> {
  const failures = new Failures()
  const askUntil = clock.now() + limitMs - ROOM_MS
  let ended = false
  const hasTime = (): boolean => !ended && !failures.tooMany && clock.now() < askUntil
  const limit = clock.after(limitMs)
  const did = await Promise.race([worked(job, { now, hasTime, failures }), limit.passed])
  // A call that is answered later finds no time, for ever.
  ended = true
  limit.cancel()
  if (!did) failures.note(new CodedError('CUT_OFF', `cut off after ${limitMs} ms`))
  const { first, count } = failures
  if (count > 0) logFailure({ name: 'jobs', action: job.name, trace: newTrace(), failures: count }, first)
  return { outcome: !did ? 'cut off' : count > 0 ? 'failed' : 'done', did: did ?? {}, failures: count }
}

/** What the job did; nothing where it threw, which is noted. */
async function worked(job: Job, run: Parameters<Job['run']>[0]): Promise<Did> {
  try {
    return await job.run(run)
  } catch (failure) {
    run.failures.note(failure)
    return {}
  }
}
