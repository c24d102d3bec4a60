import { fork, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { CloudError, executeFail } from '../errors'
import { assertLoopback } from './environment'
import { isWorkerMessage, type InvokeMessage, type WorkerMessage } from './protocol'

/** How a function process is started. */
export interface ProcessSpec {
  workerFile: string
  sdkFile: string
  functionFile: string
  env: Record<string, string>
  clockOffset: number
  onLine: (line: string) => void
}

/** Loading a function may take this long; the time-out of an invocation starts afterwards, as in the cloud. */
const LOADING_MS = 20_000

/** One instance of a function: a child process that serves one invocation at a time. */
export class FunctionProcess {
  readonly #child: ChildProcess
  readonly #ready: Promise<void>
  readonly #exited: Promise<void>
  #listener: ((message: WorkerMessage) => void) | undefined
  #onExit: ((how: string) => void) | undefined

  constructor(spec: ProcessSpec) {
    assertLoopback(spec.env)
    this.#child = fork(spec.workerFile, [spec.functionFile, String(spec.clockOffset), spec.sdkFile], {
      // Exactly these variables and no others: the type here also wants what the mini-program's build defines.
      env: spec.env as NodeJS.ProcessEnv,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#exited = new Promise((resolve) => {
      const over = (how: string): void => {
        this.#onExit?.(how)
        resolve()
      }
      this.#child.once('exit', (code, signal) => over(String(signal ?? code)))
      // A process that could not be started, or be told anything, has no exit; nobody hearing of it would end the cloud.
      this.#child.on('error', (error) => over(error.message))
    })
    this.#child.on('message', (message) => {
      if (isWorkerMessage(message)) this.#listener?.(message)
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', spec.onLine)
    }
    this.#ready = this.#firstMessage()
    // Whoever invokes sees the failure; a process nobody waits for may fail in silence.
    this.#ready.catch(() => undefined)
  }

  /** True until the process has ended or was killed. */
  get alive(): boolean {
    return (
      this.#child.pid !== undefined &&
      this.#child.exitCode === null &&
      this.#child.signalCode === null &&
      !this.#child.killed
    )
  }

  /** Settles when the process has ended. */
  async ended(): Promise<void> {
    await this.#exited
  }

  /** Runs one invocation; returns the answer as JSON text. The process is killed when it takes too long. */
  async invoke(message: InvokeMessage, timeoutMs: number): Promise<string | undefined> {
    await this.#ready
    return await this.#settle<string | undefined>(timeoutMs, {
      // The process may have been killed since it was chosen: then sending fails and no exit is heard any more.
      begin: (fail) => this.#child.send(message, (error) => error && fail(executeFail('the process had ended'))),
      read: (answer) => {
        if (answer.type === 'result' && answer.id === message.id) return { value: answer.text }
        if (answer.type === 'error' && answer.id === message.id) throw executeFail(answer.error)
        return undefined
      },
      late: () =>
        new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${timeoutMs / 1000} seconds`),
    })
  }

  /** Ends the process at once. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }

  async #firstMessage(): Promise<void> {
    await this.#settle<true>(LOADING_MS, {
      read: (message) => {
        if (message.type === 'broken') throw executeFail(message.error)
        return message.type === 'ready' ? { value: true } : undefined
      },
      late: () => executeFail('loading the function took too long'),
    })
  }

  /** Waits for the message `read` accepts, the end of the process, or the end of the time allowed. */
  async #settle<T>(
    timeoutMs: number,
    exchange: {
      begin?: (fail: (error: CloudError) => void) => void
      read: (message: WorkerMessage) => { value: T } | undefined
      late: () => CloudError
    },
  ): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<T>((resolve, reject) => {
        timer = setTimeout(() => {
          this.kill()
          reject(exchange.late())
        }, timeoutMs)
        this.#listener = (message) => {
          try {
            const accepted = exchange.read(message)
            if (accepted) resolve(accepted.value)
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        }
        this.#onExit = (how) => reject(executeFail(`the function's process ended (${how}) before it answered`))
        exchange.begin?.(reject)
      })
    } finally {
      clearTimeout(timer)
      this.#listener = undefined
      this.#onExit = undefined
    }
  }
}
