import type { Job, JobReport } from './job'
import type { MinuteClock } from './minute-clock'
import { runJob } from './run-job'
import { Turn } from './turn'

/** Of the 60 seconds a function may take. */
export const MINUTE_MS = 55_000

/** By the job's name; those that were not due are missing. */
export type MinuteReport = Record<string, JobReport>

/**
 * Runs the jobs that are due, one after another. Each has its own end: one that fails or hangs takes nothing from the others but
 * the time that is over. Never throws.
 */
export async function runMinute(jobs: readonly Job[], clock: MinuteClock): Promise<MinuteReport> {
  const began = clock.now()
  const now = new Date(began)
  const turn = new Turn(clock, now)
  const interrupted = await turn.interrupted(jobs.map(({ name }) => name))
  const due = startingAfter(jobs, interrupted).filter((job) => job.due(now))
  const report: MinuteReport = {}
  for (const [place, job] of due.entries()) {
    await turn.note(job.name)
    const leftMs = began + MINUTE_MS - clock.now() - turn.leftMs
    const limitMs = limitOf(job, due.slice(place + 1), leftMs)
    report[job.name] = await runJob(job, { now, limitMs, clock })
  }
  await turn.note(null)
  return report
}

/** In their order, but beginning with the one after that which did not come to its end: it may be what ends the process. */
export function startingAfter(jobs: readonly Job[], interrupted: string | null): Job[] {
  const next = jobs.findIndex(({ name }) => name === interrupted) + 1
  return [...jobs.slice(next), ...jobs.slice(0, next)]
}

/** What a job may take: all that is left but the shares of those after it, and never less than its own. */
export const limitOf = ({ shareMs }: Job, later: readonly Job[], leftMs: number): number =>
  Math.max(shareMs, leftMs - later.reduce((sum, job) => sum + job.shareMs, 0))
