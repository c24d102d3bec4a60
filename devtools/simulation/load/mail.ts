import type { MessagePort, Worker } from 'node:worker_threads'

/** From the thread that drives to one that hosts functions. */
export type ToHost =
  | { kind: 'call'; id: number; name: string; event: string; caller: { openid?: string | undefined; source: string } }
  | { kind: 'served'; id: number; text: string }
  | { kind: 'silence'; id: number; silence: 'cut' | 'wait' }

/** And back. `ask` is a request to the database, where no socket leads to it. */
export type FromHost =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; text: string }
  | { kind: 'failure'; id: number; message: string }
  | { kind: 'ask'; id: number; text: string }

/** Sends what gathers within one turn of the event loop as one message: waking a thread costs more than what it is told. */
export class Outbox<M> {
  #waiting: M[] = []

  constructor(private readonly port: MessagePort | Worker) {}

  send(message: M): void {
    if (this.#waiting.push(message) > 1) return
    setImmediate(() => {
      this.port.postMessage(this.#waiting)
      this.#waiting = []
    })
  }
}

/** Who waits for a reply, by the number of the request. */
export class Pending<T> {
  #last = 0
  readonly #waiting = new Map<number, { resolve: (value: T) => void; reject: (failure: Error) => void }>()

  /** Sends under a new number and waits. */
  ask(send: (id: number) => void): Promise<T> {
    const id = (this.#last += 1)
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      send(id)
    })
  }

  settle(id: number, value: T): void {
    this.#waiting.get(id)?.resolve(value)
    this.#waiting.delete(id)
  }

  fail(id: number, failure: Error): void {
    this.#waiting.get(id)?.reject(failure)
    this.#waiting.delete(id)
  }
}
