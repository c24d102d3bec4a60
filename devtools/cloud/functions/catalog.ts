import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isPlainObject } from '../database/documents'
import { CloudError, messageOf } from '../errors'

/** A timer as config.json declares it. */
export interface Timer {
  name: string
  /** Seven fields: second minute hour day month weekday year. */
  cron: string
}

/** A deployed function. */
export interface DeployedFunction {
  name: string
  file: string
  /** Changes when the function is built anew. */
  version: number
  timeoutMs: number
  timers: Timer[]
}

const DEFAULT_TIMEOUT_S = 3
const MAX_TIMEOUT_S = 60
const CRON_FIELDS = 7

/** Reads a function from the folder it is deployed in; config.json is strict JSON, as WeChat demands. */
export function findFunction(functionsDir: string, name: string): DeployedFunction {
  const file = join(functionsDir, name, 'index.js')
  if (!/^[\w-]+$/.test(name) || !existsSync(file)) {
    throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
  }
  const config = readConfig(join(functionsDir, name, 'config.json'))
  return {
    name,
    file,
    version: statSync(file).mtimeMs,
    timeoutMs: timeoutOf(config, name) * 1000,
    timers: timersOf(config, name),
  }
}

/** Every function in the folder. */
export function listFunctions(functionsDir: string): DeployedFunction[] {
  if (!existsSync(functionsDir)) return []
  return readdirSync(functionsDir)
    .filter((name) => existsSync(join(functionsDir, name, 'index.js')))
    .map((name) => findFunction(functionsDir, name))
}

function readConfig(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {}
  const config = strictJson(file)
  if (!isPlainObject(config)) throw new Error(`${file} must hold an object`)
  return config
}

function strictJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} is not strict JSON: ${messageOf(error)}`, { cause: error })
  }
}

function timeoutOf(config: Record<string, unknown>, name: string): number {
  const timeout = config.timeout ?? DEFAULT_TIMEOUT_S
  if (typeof timeout === 'number' && timeout > 0 && timeout <= MAX_TIMEOUT_S) return timeout
  throw new Error(`${name}/config.json: timeout must be between 1 and ${MAX_TIMEOUT_S} seconds`)
}

function timersOf(config: Record<string, unknown>, name: string): Timer[] {
  const triggers = config.triggers ?? []
  if (!Array.isArray(triggers)) throw new Error(`${name}/config.json: triggers must be a list`)
  if (triggers.length > 1) throw new Error(`${name}/config.json: a function has one timer at most`)
  return triggers.map((trigger: unknown) => {
    if (isPlainObject(trigger) && trigger.type === 'timer') {
      const { name: timerName, config: cron } = trigger
      if (typeof timerName === 'string' && typeof cron === 'string') {
        if (cron.trim().split(/\s+/).length !== CRON_FIELDS)
          throw new Error(`${name}/config.json: a timer needs seven fields: ${cron}`)
        return { name: timerName, cron }
      }
    }
    throw new Error(`${name}/config.json: a trigger needs a name, the type "timer" and a config`)
  })
}
