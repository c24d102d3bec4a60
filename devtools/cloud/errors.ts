/** What a wire code becomes for callers that read numbers: the table inside wx-server-sdk 4.0.2, and the client's own codes. */
const ERR_CODES: Record<string, number> = {
  SYS_ERR: -501001,
  SERVER_TIMEOUT: -501002,
  INVALID_PARAM: -501007,
  FUNCTION_NOT_FOUND: -501000,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_INVALID_OPERRATOR: -502002,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_FILE_NONEXIST: -503003,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
}

/** An answer the cloud gives on purpose: `code` is what travels on the wire, `errCode`/`errMsg` is what a client reads. */
export class CloudError extends Error {
  readonly code: string
  readonly errCode: number
  readonly errMsg: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'CloudError'
    this.code = code
    this.errCode = ERR_CODES[code] ?? -1
    this.errMsg = `cloud.callFunction:fail Error: errCode: ${this.errCode} | errMsg: ${message}`
  }
}

const RETRY_HINT = 'Please check your request, but if the problem persists, contact us.'

/** The database refuses the request itself (-502001). */
export function requestFailed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `${message}. ${RETRY_HINT}`)
}

/** A second document with the same unique key. */
export function duplicateKey(index: string): CloudError {
  return requestFailed(
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error: ${index}}]}]`,
  )
}

/** The collection was never created (-502005). */
export function collectionMissing(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${RETRY_HINT}`,
  )
}

/** Another transaction holds or has changed the document. */
export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${RETRY_HINT}`,
  )
}

/** The service asks to come back later; same code as a conflict, as in the real service. */
export function transactionBusy(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${RETRY_HINT}`,
  )
}

/** The transaction ended, was aborted, or outlived its 30 seconds. */
export function transactionGone(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${RETRY_HINT}`,
  )
}

/** A transaction reads and writes by doc() only. */
export function singleDocumentsOnly(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[FailedOperation] a transaction takes doc() operations only. ${RETRY_HINT}`,
  )
}

/** A malformed request (-501007). */
export function invalidParameter(message: string): CloudError {
  return new CloudError('INVALID_PARAM', message)
}

/** A function failed (-504002). */
export function executeFail(message: string): CloudError {
  return new CloudError('FUNCTIONS_EXECUTE_FAIL', message)
}

/** Text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
