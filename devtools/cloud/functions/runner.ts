import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Clock } from '../clock'
import { isPlainObject } from '../database/documents'
import { CloudError, executeFail, invalidParameter, messageOf } from '../errors'
import { FUNCTION_CALL, type OperationLog } from '../operations'
import { findFunction, listFunctions, type DeployedFunction, type Timer } from './catalog'
import { APP_ID, loopbackHook } from './environment'
import { FunctionProcess } from './function-process'
import { contextOf, identityEnv, type Caller } from './identity'
import { Pool, type Instance } from './pool'

/** Functions that may run at once on a small plan. */
const CONCURRENCY = 20
const MAX_EVENT_BYTES = 100 * 1024
const MAX_REPLY_BYTES = 6 * 1024 * 1024

export interface RunnerOptions {
  functionsDir: string
  workerFile: string
  /** wx-server-sdk in one file. */
  sdkFile: string
  /** The address a process with this token reaches the cloud by. */
  adminUrl: (token: string) => string
  clock: Clock
  operations: OperationLog
  env: Record<string, string>
  /** Processes at once. */
  instances?: number | undefined
  onLine: (functionName: string, line: string) => void
}

export interface Call extends Caller {
  timeoutMs?: number | undefined
}

/** Runs cloud functions in child processes, with identity, limits and errors as in WeChat. */
export class Runner {
  readonly #options: RunnerOptions
  readonly #pool: Pool

  constructor(options: RunnerOptions) {
    this.#options = options
    this.#pool = new Pool(options.instances ?? CONCURRENCY, (fn) => this.#start(fn))
  }

  /** Calls a function; returns what its `main` returned. */
  async invoke(name: string, event: unknown, call: Call): Promise<unknown> {
    const fn = findFunction(this.#options.functionsDir, name)
    const text = eventText(event)
    if (Buffer.byteLength(text) > MAX_EVENT_BYTES) throw invalidParameter('the event is larger than 100 KB')
    const timeoutMs = call.timeoutMs ?? fn.timeoutMs
    const reply = await this.#pool.use(fn, (instance) => this.#run(instance, { text, call, timeoutMs }))
    if (reply === undefined) return null
    if (Buffer.byteLength(reply) > MAX_REPLY_BYTES) throw executeFail('body size is too long')
    return JSON.parse(reply)
  }

  /** Calls a function the way its timer does. */
  async fireTimer(name: string, timerName?: string): Promise<unknown> {
    const { timers } = findFunction(this.#options.functionsDir, name)
    const timer = timerName === undefined ? timers[0] : timers.find((candidate) => candidate.name === timerName)
    if (!timer) throw invalidParameter(`${name} has no timer ${timerName ?? ''}`)
    const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(this.#options.clock.now()).toISOString() }
    return await this.invoke(name, event, { source: 'wx_trigger' })
  }

  /** All timers of all functions. */
  timers(): { functionName: string; timer: Timer }[] {
    return listFunctions(this.#options.functionsDir).flatMap(({ name, timers }) =>
      timers.map((timer) => ({ functionName: name, timer })),
    )
  }

  /** The instance a request came from, by the token in its address. */
  instance(token: string): Instance | undefined {
    return this.#pool.find(token)
  }

  /** Ends all function processes. */
  async close(): Promise<void> {
    await this.#pool.close()
  }

  async #run(
    instance: Instance,
    { text, call, timeoutMs }: { text: string; call: Call; timeoutMs: number },
  ): Promise<string | undefined> {
    const { clock, operations } = this.#options
    const env = identityEnv(call)
    const invocationId = randomUUID()
    instance.invocationId = invocationId
    instance.source = call.source
    const entry = {
      at: clock.now(),
      action: FUNCTION_CALL,
      invocationId,
      functionName: instance.functionName,
      read: 0,
      written: 0,
    }
    const message = {
      id: invocationId,
      event: eventFor(text, call),
      context: { ...contextOf(instance.functionName, env, timeoutMs), request_id: invocationId },
      env,
      clockOffset: clock.offset,
      clockStands: clock.stands,
    }
    try {
      const reply = await instance.process.invoke(message, timeoutMs)
      operations.record(entry)
      return reply
    } catch (error) {
      operations.record({ ...entry, error: error instanceof CloudError ? error.code : String(error) })
      throw error
    } finally {
      instance.invocationId = undefined
    }
  }

  #start(fn: DeployedFunction): Instance {
    const { workerFile, sdkFile, adminUrl, clock, env, onLine } = this.#options
    const token = randomUUID()
    const process = new FunctionProcess({
      workerFile,
      sdkFile,
      functionFile: fn.file,
      env: { ...baseEnv(), ...env, ...loopbackHook(adminUrl(token)) },
      clockOffset: clock.offset,
      onLine: (line) => onLine(fn.name, line),
    })
    return { token, functionName: fn.name, version: fn.version, process }
  }
}

/** Anything that JSON has may be sent, null too. What it has not, or is nested too deep for it, is no request. */
function eventText(event: unknown): string {
  try {
    return event === undefined ? '{}' : JSON.stringify(event)
  } catch (error) {
    throw invalidParameter(`the event is no JSON: ${messageOf(error)}`)
  }
}

/** The client adds who calls; the rest of the event is as it was sent. */
function eventFor(text: string, { openid, source }: Caller): unknown {
  const event: unknown = JSON.parse(text)
  if (source === 'wx_trigger' || openid === undefined || !isPlainObject(event)) return event
  return { ...event, userInfo: { appId: APP_ID, openId: openid } }
}

/** In the cloud a function's clock is on UTC, whatever the developer's machine says. */
function baseEnv(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    TZ: 'UTC',
    NODE_PATH: join(__dirname, '../../../node_modules'),
  }
}
