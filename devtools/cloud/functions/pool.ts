import type { DeployedFunction } from './catalog'
import type { FunctionProcess } from './function-process'

/** A process and what it is doing. */
export interface Instance {
  token: string
  functionName: string
  version: number
  process: FunctionProcess
  invocationId?: string | undefined
  /** How the current invocation came about. */
  source?: string | undefined
}

/**
 * The instances of all functions. At most `limit` serve at once; further calls wait in line. Idle instances are kept for
 * the next call and make room when another function needs a process.
 */
export class Pool {
  readonly #limit: number
  readonly #start: (fn: DeployedFunction) => Instance
  readonly #instances = new Map<string, Instance>()
  readonly #idle: Instance[] = []
  readonly #waiting: (() => void)[] = []
  #busy = 0

  constructor(limit: number, start: (fn: DeployedFunction) => Instance) {
    this.#limit = limit
    this.#start = start
  }

  /** Lends an instance of a function for one piece of work. */
  async use<T>(fn: DeployedFunction, work: (instance: Instance) => Promise<T>): Promise<T> {
    await this.#turn()
    try {
      const instance = this.#take(fn)
      try {
        return await work(instance)
      } finally {
        this.#giveBack(instance)
      }
    } finally {
      this.#passTurn()
    }
  }

  /** The instance with this token. */
  find(token: string): Instance | undefined {
    return this.#instances.get(token)
  }

  /** Ends all instances and waits for them. */
  async close(): Promise<void> {
    const all = [...this.#instances.values()]
    for (const { process } of all) process.kill()
    await Promise.all(all.map(({ process }) => process.ended()))
    this.#instances.clear()
  }

  async #turn(): Promise<void> {
    if (this.#busy < this.#limit) {
      this.#busy += 1
      return
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** The turn goes straight to whoever waits longest, so that nobody slips in between. */
  #passTurn(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#busy -= 1
  }

  #take(fn: DeployedFunction): Instance {
    // The last one used is the likeliest to be warm in the processor's caches.
    for (let at = this.#idle.length - 1; at >= 0; at -= 1) {
      const instance = this.#idle[at]
      if (instance?.functionName !== fn.name) continue
      this.#idle.splice(at, 1)
      if (instance.version === fn.version && instance.process.alive) return instance
      this.#drop(instance)
    }
    if (this.#instances.size >= this.#limit) {
      const coldest = this.#idle.shift()
      if (coldest) this.#drop(coldest)
    }
    const instance = this.#start(fn)
    this.#instances.set(instance.token, instance)
    void instance.process.ended().then(() => this.#instances.delete(instance.token))
    return instance
  }

  #giveBack(instance: Instance): void {
    if (instance.process.alive) this.#idle.push(instance)
    else this.#instances.delete(instance.token)
  }

  #drop(instance: Instance): void {
    instance.process.kill()
    this.#instances.delete(instance.token)
  }
}
