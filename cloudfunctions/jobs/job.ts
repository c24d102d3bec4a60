import type { Run } from '../kit/run'
import type { Failures } from './failures'

/** One run of a job. */
export interface JobRun extends Run {
  /** Where an item's failure is kept, so that the others are done. */
  failures: Failures
}

/** What a run did, in numbers. */
export type Did = Record<string, number>

/** A part of the minute's work that stands for itself. */
export interface Job {
  name: string
  /** Milliseconds of the minute that it is sure of, whatever the others do. */
  shareMs: number
  /** Whether it is to be looked at in this minute at all. */
  due: (now: Date) => boolean
  run: (run: JobRun) => Promise<Did>
}

/** Said at the end of a run: cut off is what did not stop by itself. */
export interface JobReport {
  outcome: 'done' | 'failed' | 'cut off'
  did: Did
  /** Items that failed, or the job itself. */
  failures: number
}
