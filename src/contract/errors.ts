import { dayKey, type Instant } from '../domain/time'

/** Closed list: a caller branches on the code, never on the sentence. */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'UNKNOWN_ACTION',
  /** Not joined a branch yet, where the action needs a member. */
  'NOT_JOINED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  /** A signed ticket or token that is forged, someone else's, or for another thing. */
  'BAD_TOKEN',
  'EXPIRED',
  /** Not enough watched, or not enough time has passed. */
  'TOO_EARLY',
  'TOO_MANY',
  /** The cloud did not answer: no network, time-out, busy. Safe to send again. */
  'UNREACHABLE',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** `message` is a sentence for the user, in Chinese; what only the log may know goes into `cause`. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown; trace?: string },
  ) {
    super(message, options)
    this.name = 'AppError'
    this.trace = options?.trace ?? ''
  }
  /** A short number that a member can read to someone who keeps the logs. */
  readonly trace: string
}

/** No letters that are taken for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CALL_NUMBER = /^\d{4}-[2-9A-HJ-NP-Z]{4}$/

/** What a call is known by on the phone that makes it and in the cloud's log: its day, and four letters or digits. */
export function callNumber(now: Instant): string {
  const letter = () => LETTERS.charAt(Math.floor(Math.random() * LETTERS.length))
  return `${dayKey(now).slice(5).replace('-', '')}-${letter()}${letter()}${letter()}${letter()}`
}

export const isCallNumber = (sent: unknown): sent is string => typeof sent === 'string' && CALL_NUMBER.test(sent)

/** The number of a failure, such as E504-0319-K7Q2: the cloud failed (500) or was not heard (504), and in which call. */
export const traceOf = (kind: 500 | 504, call: string): string => `E${kind}-${call}`

export type Envelope<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: ErrorCode; message: string; trace: string } }
