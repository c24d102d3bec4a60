import type { Engine, FaultPlan, OperationLog } from '../../cloud'
import { loopbackHook } from '../../cloud/functions/environment'
import { joinSdk } from './sdk-transport'
import { openTextDatabase } from './text-database'

/** What readies the SDK for being joined: nothing listens at that address, what it sends is taken before it reaches a socket. */
export const joinedEnv = (): Record<string, string> => ({
  ...loopbackHook('http://127.0.0.1:9/admin'),
  // It says nothing of slow requests: it would of those that are never answered, long after a test has moved on.
  SILENCE: 'true',
})

export interface JoinedCloud {
  database: Engine
  setFaults(plan?: FaultPlan): void
  close(): void
}

/** A database with wx-server-sdk in the same thread, for tests that need thousands of requests and hold the time still. */
export function joinCloud(dataDir: string, operations: OperationLog): JoinedCloud {
  const { engine, serve, setFaults } = openTextDatabase(dataDir, operations)
  Object.assign(process.env, joinedEnv())
  const part = joinSdk(async (text) => {
    // Not before the event loop has turned: otherwise timers would wait for the last of all requests.
    await new Promise((resolve) => setImmediate(resolve))
    return serve(text)
  })
  const close = (): void => {
    part()
    engine.close()
  }
  return { database: engine, setFaults, close }
}
