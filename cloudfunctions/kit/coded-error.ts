/** A failure of this program's own making, with a code for the log: the sentence stays out of it. */
export class CodedError extends Error {
  constructor(
    readonly code: 'NO_ANSWER' | 'NO_ADDRESS' | 'NO_SIGNING_KEY' | 'CUT_OFF' | 'NOTE_TOO_LATE' | 'NOT_GUARDED',
    message: string,
  ) {
    super(message)
    this.name = 'CodedError'
  }
}
