import { cpus, totalmem } from 'node:os'
import type { MeasuredLog } from './measured-log'
import type { Difference } from './recount'

interface Outcome {
  log: MeasuredLog
  completions: number
  /** Milliseconds from the first request to the last. */
  taking: number
  /** Milliseconds from then until the root is right. */
  settling: number
  /** Seconds of processor time, of all threads. */
  cpu: number
  runs: number
  repeats: number
  wrong: readonly Difference[]
}

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`

/** Prints what a load run came to. */
export function tell({ log, completions, taking, settling, cpu, runs, repeats, wrong }: Outcome): void {
  const written = [...log.writes.values()].reduce((sum, n) => sum + n, 0)
  console.table({
    completions,
    'taking part, s': Math.round(taking / 1000),
    'last roll-up, s': Math.round(settling / 100) / 10,
    'completions a second': Math.round((completions / taking) * 1000),
    'database requests a second': Math.round((log.requests / taking) * 1000),
    'processor time a completion, ms': Math.round((cpu / completions) * 100_000) / 100,
    'writes a completion, all told': Math.round((written / completions) * 1000) / 1000,
    'writes by collection': JSON.stringify(Object.fromEntries(log.writes)),
    'roll-ups': runs,
    'most writes to one document in a second': `${log.busiest.writes} (${log.busiest.document})`,
    'most writes to one node in a second': `${log.busiestOf('nodes').writes} (${log.busiestOf('nodes').document})`,
    'sent again': repeats,
    'differences from the recount': wrong.length,
  })
  if (wrong.length > 0) console.error(wrong.slice(0, 20))
}
