import { callNumber, isCallNumber, traceOf } from '../../src/contract/errors'
import { describe, type Told } from './describe'

/**
 * A short number under which a failure stands in the log: a member can read it to someone who keeps the logs. It is that of the call where
 * the phone has sent one, so that a phone that did not wait for the answer tells the same.
 */
export const newTrace = (call?: unknown): string => traceOf(500, isCallNumber(call) ? call : callNumber(Date.now()))

export interface Where {
  /** The function's. */
  name: string
  /** One of its actions or jobs; never a text of the caller's. */
  action: string
  trace: string
  /** Of how many failures this is the first, where others are not told. */
  failures?: number
}

/** One line a failure: codes, and the places where it happened. No sentence and no input, so that no person comes into the log. Never throws. */
export function logFailure(where: Where, failure: unknown): void {
  process.stderr.write(`${JSON.stringify({ ...where, ...described(failure) })}\n`)
}

function described(failure: unknown): Told {
  try {
    return describe(failure)
  } catch {
    // Something thrown that fails when it is looked at.
    return { error: 'unknown', code: undefined, at: undefined, causes: undefined }
  }
}
