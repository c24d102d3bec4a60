import type { Engine, FaultPlan, OperationLog, Outbox } from '../../cloud'
import { loopbackHook } from '../../cloud/functions/environment'
import { joinSdk, type Served } from './sdk-transport'
import { openTextDatabase } from './text-database'

/** What readies the SDK for being joined: nothing listens at that address, what it sends is taken before it reaches a socket. */
export const joinedEnv = (): Record<string, string> => ({
  ...loopbackHook('http://127.0.0.1:9/admin'),
  // It says nothing of slow requests: it would of those that are never answered, long after a test has moved on.
  SILENCE: 'true',
})

/** Stands between the SDK and the database: what it answers is answered, and a request that it does not pass on is not served. */
export type Gate = (text: string, pass: () => Promise<Served>) => Promise<Served>

const open: Gate = (_, pass) => pass()

export interface JoinedCloud {
  database: Engine
  /** Keeps a file; answers with its id. */
  put(path: string, file: string | Buffer): string
  hasFile(fileId: string): boolean
  setFaults(plan?: FaultPlan): void
  /** What went to WeChat's open interfaces. */
  outbox: Outbox
  /** Notes that somebody has been in the mini-program. */
  visits(openid: string): void
  setGate(gate?: Gate): void
  close(): void
}

/** A database with wx-server-sdk in the same thread, for tests that need thousands of requests and hold the time still. */
export function joinCloud(dataDir: string, operations: OperationLog): JoinedCloud {
  const { engine, serve, others, put, hasFile, setFaults, outbox, visits } = openTextDatabase(dataDir, operations, {
    durable: false,
  })
  let gate = open
  // The SDK reads the environment dozens of times a request, of which a test runner makes something slow; a plain copy is not.
  process.env = { ...process.env, ...joinedEnv() }
  const turned = async (text: string, pass: () => Promise<Served>): Promise<Served> => {
    // Not before the event loop has turned: otherwise timers would wait for the last of all requests.
    await new Promise((resolve) => setImmediate(resolve))
    return gate(text, pass)
  }
  const part = joinSdk((text) => turned(text, () => serve(text)), {
    store: (url, content) => turned(url, () => others.store(url, content)),
    fetch: others.fetch,
    post: others.post,
  })
  const close = (): void => {
    part()
    engine.close()
  }
  return { database: engine, put, hasFile, setFaults, outbox, visits, setGate: (next = open) => (gate = next), close }
}
