import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { shiftDate } from '../../clock/shifted-date'
import { assertLoopback } from './environment'
import { loadCompiled, type Loaded } from './load-compiled'
import { lookLikeNode18 } from './node18'
import { isInvokeMessage, type InvokeMessage, type WorkerMessage } from './protocol'

/**
 * Runs inside a function process: `node worker.cjs <function file> <clock offset> <SDK file>`. It is bundled on its own and knows
 * nothing of the cloud but the messages.
 */

type Main = (event: unknown, context: unknown) => unknown

let identityKeys: string[] = []
/** Milliseconds by which the cloud's clock is ahead of the machine's. */
let clockOffset = 0
/** Where it stands; null where it goes on. */
let clockStands: number | null = null

function send(message: WorkerMessage): void {
  process.send?.(message)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)

/** The lines of a stack that are places, without the message. */
const placesOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').slice(`${error.name}: ${error.message}`.length).trimStart() : ''

/** After so many answers more of what a function usually runs is compiled than before. */
const RIPER: readonly number[] = [1, 5, 25]
/** Below this, compiling takes no longer than reading what was kept. */
const SMALL_BYTES = 20_000

let answers = 0
const compiled: Loaded[] = []

function load(file: string, kept: string): unknown {
  const loaded = loadCompiled(file, kept)
  compiled.push(loaded)
  return loaded.exports
}

/**
 * Where a function asks for the SDK, by its name or for the file that it carries, it gets the one in one file, which is the same. What
 * the engine has compiled of that and of the function is kept beside it, of a function under its name.
 */
function loadSdkFrom(sdkFile: string, functionFile: string): void {
  const require = createRequire(functionFile)
  const { '.js': usual } = require.extensions
  const folder = dirname(functionFile)
  const entries = [findSdk(require), join(folder, basename(sdkFile))]
  const large = statSync(functionFile).size > SMALL_BYTES
  require.extensions['.js'] = (module, file) => {
    if (entries.includes(file)) module.exports = load(sdkFile, `${sdkFile}.compiled`)
    else if (file === functionFile && large)
      module.exports = load(file, join(dirname(sdkFile), `${basename(folder)}.compiled`))
    else usual?.(module, file)
  }
}

function findSdk({ resolve }: NodeJS.Require): string | null {
  try {
    return resolve('wx-server-sdk')
  } catch {
    return null
  }
}

function loadMain(file: string): Main {
  // The path is known only at run time, and functions are CommonJS as in the cloud.
  const loaded: unknown = createRequire(file)(file)
  const main = typeof loaded === 'object' && loaded !== null && 'main' in loaded ? loaded.main : undefined
  if (typeof main !== 'function') throw new Error(`${file} exports no main`)
  return main as Main
}

function takeIdentity(env: Record<string, string>): void {
  for (const key of identityKeys) delete process.env[key]
  identityKeys = Object.keys(env)
  Object.assign(process.env, env)
}

async function invoke(main: Main, message: InvokeMessage): Promise<void> {
  try {
    takeIdentity(message.env)
    clockOffset = message.clockOffset
    clockStands = message.clockStands
    const text = JSON.stringify(await main(message.event, message.context)) as string | undefined
    send({ type: 'result', id: message.id, ...(text === undefined ? {} : { text }) })
  } catch (error) {
    // The caller gets the sentence; where it happened is for who keeps the logs.
    console.error(placesOf(error))
    send({ type: 'error', id: message.id, error: sentenceOf(error) })
  }
  answers += 1
  if (RIPER.includes(answers)) for (const { keep } of compiled) keep(answers)
}

function start(file: string, ahead: number, sdkFile: string): void {
  assertLoopback(process.env)
  clockOffset = ahead
  shiftDate(globalThis, (real) => clockStands ?? real + clockOffset)
  lookLikeNode18()
  if (sdkFile !== '') loadSdkFrom(sdkFile, file)
  const main = loadMain(file)
  process.on('message', (message) => {
    if (isInvokeMessage(message)) void invoke(main, message)
  })
  send({ type: 'ready' })
}

// A process whose cloud is gone has nobody to answer.
process.on('disconnect', () => process.exit(0))

try {
  start(process.argv[2] ?? '', Number(process.argv[3] ?? 0), process.argv[4] ?? '')
} catch (error) {
  send({ type: 'broken', error: describe(error) })
  console.error(describe(error))
  process.exitCode = 1
  process.disconnect?.()
}
