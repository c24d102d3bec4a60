import { logFailure, newTrace } from './log'

/**
 * Part of every built function. What nobody has caught would be written by Node, with its whole message: here it is one line of codes
 * and places like any other failure. A promise that nobody waits for ends nothing, since the answer is on its way; after an exception
 * that nobody caught no state can be trusted, so the process ends and the next call starts another.
 */
const tell = (action: string, failure: unknown): void =>
  logFailure({ name: 'function', action, trace: newTrace() }, failure)

process.on('unhandledRejection', (failure) => tell('unhandledRejection', failure))
process.on('uncaughtException', (failure) => {
  tell('uncaughtException', failure)
  process.exit(1)
})
