import { join } from 'node:path'
import { openLocalServer } from '../local-server'
import { databaseReads } from './admin/database-reads'
import { databaseTransactions } from './admin/database-transactions'
import { databaseWrites } from './admin/database-writes'
import { ContentChecks, usualResult } from './admin/content-check'
import { Dispatcher } from './admin/dispatcher'
import { functionActions } from './admin/function-actions'
import { IndexGuard } from './admin/index-guard'
import { openApiActions } from './admin/openapi'
import { storageActions } from './admin/storage-actions'
import { Clock } from './clock'
import { Engine } from './database/engine'
import { sdkFile } from '../../config/sdk-file'
import { workerFile } from './functions/bundle'
import { loopbackHook } from './functions/environment'
import { Runner } from './functions/runner'
import { isShared, route } from './http/router'
import { OperationLog } from './operations'
import type { Cloud, CloudOptions, InvokeAs } from './options'
import { Outbox } from './outbox'
import { PUSHED_AFTER_MS, pushing } from './pushes'
import { FileStore } from './storage/file-store'
import { TimerLoop } from './timers'

export { Clock } from './clock'
export type { Document, DocumentId } from './database/documents'
export { Engine, type FindOptions } from './database/engine'
export type { CollectionSpec, IndexSpec } from './database/specs'
export { CloudError } from './errors'
export { FAULTS, type Fault, type FaultCall, type FaultPlan } from './faults'
export { assertLoopback } from './functions/environment'
export type { Source } from './functions/identity'
export { FUNCTION_CALL, OperationLog, type Operation, type OperationReport, type OperationTotals } from './operations'
export type { Cloud, CloudOptions, InvokeAs } from './options'
export { Outbox, type OutboxEntry, type Responder } from './outbox'

/** The function that WeChat's messages are pushed to, as it is set in the console of the real cloud. */
const PUSHED_TO = 'pushes'

/** WeChat has no word for calls by its own messages. */
const PUSH = 'wx_unknown'

/** Starts a cloud on loopback: database, functions, files, timers and an outbox for what would go to WeChat. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`))
  const clock = new Clock()
  const operations = options.operations ?? new OperationLog()
  const outbox = new Outbox()
  const engine = new Engine(options.dataDir, { durable: options.durable })
  engine.ensureCollections(options.collections)

  let url = ''
  const files = new FileStore(join(options.dataDir, 'files'), clock, () => url)
  const runner = new Runner({
    functionsDir: options.functionsDir,
    workerFile: workerFile(),
    sdkFile: sdkFile(),
    adminUrl: (token) => `${url}/admin/${token}`,
    clock,
    operations,
    env: options.functionEnv ?? {},
    instances: options.instances,
    onLine: (functionName, line) => log(`[${functionName}] ${line}`),
  })
  const checks = new ContentChecks(clock)
  const openApi = { outbox, clock, checks }
  const dispatcher = new Dispatcher({
    engine,
    clock,
    operations,
    indexGuard: new IndexGuard(options.strictIndexes ?? false, (line) => log(`[database] ${line}`)),
    actions: {
      ...databaseReads,
      ...databaseWrites,
      ...databaseTransactions,
      ...functionActions(runner),
      ...storageActions(files, clock, () => url),
      ...openApiActions(openApi),
    },
  })
  dispatcher.faults = options.faults

  const invoke = async (name: string, event: unknown, as: InvokeAs = {}) => {
    const source = as.source ?? 'wx_client'
    if (as.openid !== undefined && source === 'wx_client') checks.see(as.openid)
    return await runner.invoke(name, event, { ...as, source })
  }
  const push = async (events: Record<string, unknown>[]) => {
    for (const event of events) await runner.invoke(PUSHED_TO, event, { source: PUSH })
  }
  const pushChecks: Cloud['pushChecks'] = async (resultOf = usualResult) => await push(checks.results(resultOf))
  const fireTimer = async (name: string, timer?: string) => await runner.fireTimer(name, timer)
  const admin = { dispatcher, openApi, runner }
  const services = { admin, files, clock, operations, outbox, invoke, fireTimer, fallback: options.fallback }
  const server = await openLocalServer({
    port: options.port ?? 0,
    handle: (asked) => route(services, asked),
    shared: isShared,
  })
  url = server.url
  const timers = options.runTimers === true ? new TimerLoop(runner, { clock, report: log }) : undefined
  const stopPushing =
    options.runTimers === true
      ? pushing(() => push(checks.results(usualResult, PUSHED_AFTER_MS)), { clock, report: log })
      : undefined

  return {
    url,
    port: server.port,
    database: engine,
    storage: { put: (path, file) => files.put(path, file), urlOf: (fileId) => files.urlOf(fileId) },
    invoke,
    fireTimer,
    visits: (openid) => checks.see(openid),
    pushChecks,
    forgetChecks: () => checks.reset(),
    clock,
    operations,
    outbox,
    setFaults: (plan) => (dispatcher.faults = plan),
    sdkEnv: (caller) => loopbackHook(`${url}/admin${caller === undefined ? '' : `/${caller}`}`),
    close: async () => {
      await timers?.stop()
      await stopPushing?.()
      await runner.close()
      await server.close()
      engine.close()
    },
  }
}
