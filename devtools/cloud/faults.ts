/** The database call about to be served. */
export interface FaultCall {
  functionName?: string
  /** Tells the processes of functions apart. */
  process?: string
  invocationId?: string
  action: string
  collection?: string
  /** This is the nth database call since the cloud started. */
  n: number
}

export const FAULTS = [
  'error-before',
  'error-after',
  'timeout',
  'kill-before',
  'kill-after',
  'busy',
  'duplicate',
] as const

/**
 * What goes wrong with a call: `error-before` refuses it and repeats in its message what was asked, `error-after` applies it and answers with an error, `timeout`
 * applies it and never answers, `kill-*` kills the calling function, `busy` refuses it as a conflict, `duplicate` applies it twice.
 */
export type Fault = (typeof FAULTS)[number]

/** Decides, call by call, what goes wrong. */
export type FaultPlan = (call: FaultCall) => Fault | undefined
