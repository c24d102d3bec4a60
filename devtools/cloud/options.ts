import type { Handle } from '../local-server'
import type { PictureResult } from './admin/content-check'
import type { Clock } from './clock'
import type { Engine } from './database/engine'
import type { CollectionSpec } from './database/specs'
import type { FaultPlan } from './faults'
import type { Source } from './functions/identity'
import type { OperationLog } from './operations'
import type { Outbox } from './outbox'

export interface CloudOptions {
  /** The database file and stored files live here; created if missing. */
  dataDir: string
  /** Where functions are deployed: `<name>/index.js` and `<name>/config.json`. */
  functionsDir: string
  /** Ensured at the start: created, their indexes created or updated. */
  collections: CollectionSpec[]
  /** 0 or none: any free port. */
  port?: number
  /** Refuse a query no index serves; otherwise it is logged, and reported once per shape. */
  strictIndexes?: boolean
  /** Extra environment for function processes. */
  functionEnv?: Record<string, string>
  /** Serves the routes the cloud does not own. */
  fallback?: Handle
  faults?: FaultPlan
  /** Keeps what each request cost; one of its own by default. */
  operations?: OperationLog
  /** Function processes at once; as many as a small plan allows by default. */
  instances?: number
  /** What was acknowledged outlives a crash: so by default; a city that is thrown away need not wait for the disk. */
  durable?: boolean
  /** Fire timers by the cloud's clock. */
  runTimers?: boolean
  /** Takes what functions print and what the cloud has to say; the terminal by default. */
  log?: (line: string) => void
}

/** Whom a function is called as. */
export interface InvokeAs {
  /** Without one the caller is an anonymous visitor. */
  openid?: string
  source?: Source
  timeoutMs?: number
}

/** A running local cloud. */
export interface Cloud {
  url: string
  port: number
  database: Engine
  storage: {
    /** Stores content, or a copy of the file at a path; returns the file's id. */
    put(cloudPath: string, file: string | Buffer): string
    /** A signed address. */
    urlOf(fileId: string): string
  }
  /** Calls a function; gives what callFunction gives as `result`, or throws a CloudError. */
  invoke(name: string, event: unknown, as?: InvokeAs): Promise<unknown>
  /** Calls a function the way its timer does. */
  fireTimer(functionName: string, triggerName?: string): Promise<unknown>
  /** Notes that somebody has opened the mini-program, as each call of theirs does. */
  visits(openid: string): void
  /** Pushes what WeChat thinks of all pictures that were handed in, as it does within half an hour. */
  pushChecks(resultOf?: (request: Record<string, unknown>) => PictureResult): Promise<void>
  /** As if nobody had been in the mini-program, and no picture had been handed in. */
  forgetChecks(): void
  clock: Clock
  operations: OperationLog
  outbox: Outbox
  /** Changes what goes wrong; nothing, without a plan. */
  setFaults(plan?: FaultPlan): void
  /** Environment that points wx-server-sdk at this cloud; `caller` tells callers apart. */
  sdkEnv(caller?: string): Record<string, string>
  close(): Promise<void>
}
