import { randomBytes } from 'node:crypto'

/** A short number under which a failure stands in the log: a member can read it to someone who keeps the logs. */
export const newTrace = (): string => `E-${randomBytes(4).toString('hex').toUpperCase()}`

interface Where {
  name: string
  action: string
  trace: string
  /** Of how many failures this is the first, where others are not told. */
  failures?: number
}

/** One line a failure: its code, cause and where it happened. No input and no person is logged. */
export function logFailure(where: Where, failure: unknown): void {
  const { name, message, stack } = failure instanceof Error ? failure : new Error(describe(failure))
  const cause = failure instanceof Error && failure.cause !== undefined ? describe(failure.cause) : undefined
  process.stderr.write(
    `${JSON.stringify({ ...where, error: name, message, cause, at: stack?.split('\n')[1]?.trim() })}\n`,
  )
}

/** Errors of the SDK carry `errCode` and `errMsg`; those of nested calls only a string in `code`. Their message may name a document, so only codes are kept. */
function describe(failure: unknown): string {
  if (failure instanceof Error) return failure.name
  if (typeof failure !== 'object' || failure === null) return typeof failure
  const code = 'errCode' in failure ? failure.errCode : 'code' in failure ? failure.code : 'unknown'
  return typeof code === 'string' || typeof code === 'number' ? String(code) : 'unknown'
}
