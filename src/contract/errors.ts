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

export type Envelope<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: ErrorCode; message: string; trace: string } }
