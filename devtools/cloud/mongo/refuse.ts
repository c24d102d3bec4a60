import { requestFailed } from '../errors'

/** Refuses what MongoDB refuses. */
export const refused = (message: string): Error => requestFailed(`[FailedOperation] ${message}`)

/** Refuses what MongoDB may well know, but nobody has held against it here; `instead` tells what to write. */
export const notHere = (what: string, instead: string): Error =>
  requestFailed(`[FailedOperation] the local cloud does not know ${what}: ${instead}`)
