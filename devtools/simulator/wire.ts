import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { hangUp } from '../local-server'
import { jsonIn, linesTaken, type Lines } from '../local-server/lines'
import { field, isRecord, number, text, type Json } from './json'

/** A window that was asked and has not answered. */
interface Asked {
  answer: (found: Json) => void
  fail: (failure: Error) => void
}

/** How long a start may take; a busy machine is slow, not wrong. */
const PATIENCE_MS = 30_000

/**
 * The line between a phone's window and what drives it: a socket of the window's own. Asking through the browser's debugger instead
 * costs several times as much, as each question passes three processes.
 */
export class Wire {
  /** What the phone tells without being asked. */
  onTold: (method: string, params: unknown) => void = () => undefined
  private readonly lines: Lines = linesTaken((line) => this.begin(line))
  private socket: WebSocket | null = null
  private readonly asked = new Map<number, Asked>()
  private next = 1
  private begun: { run: number; done: (failed: string) => void } | null = null

  /** Takes the connection of a site's window. */
  readonly take = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url === '/wire') this.lines.take(request, socket, head)
    else hangUp(socket, '404 Not Found')
  }

  /** Comes when the window has begun this run of the app; fails with its words where it could not. */
  async started(run: number, begin: () => Promise<unknown>): Promise<void> {
    this.drop()
    let late: ReturnType<typeof setTimeout> | undefined
    const begun = new Promise<string>((done) => {
      this.begun = { run, done }
      late = setTimeout(() => done(`nothing came within ${PATIENCE_MS} ms`), PATIENCE_MS)
    })
    try {
      await begin()
      const failed = await begun
      if (failed !== '') throw new Error(`the mini-program did not start: ${failed}`)
    } finally {
      clearTimeout(late)
      this.begun = null
    }
  }

  /** Sends one request to the window and brings its answer. */
  ask(method: string, params: object): Promise<Json> {
    const { socket } = this
    if (!socket) return Promise.reject(new Error('the phone is off'))
    return new Promise((answer, fail) => {
      const id = this.next++
      this.asked.set(id, { answer, fail })
      socket.send(JSON.stringify({ id, method, params }))
    })
  }

  close(): void {
    this.drop()
    this.lines.close()
  }

  private begin(line: WebSocket): void {
    this.drop()
    this.socket = line
    line.on('message', (raw: RawData) => this.hear(raw))
    line.on('close', () => {
      if (this.socket === line) this.drop()
    })
  }

  private hear(raw: RawData): void {
    const told = jsonIn(raw)
    if (told === undefined) return
    const id = number(told, 'id')
    const asked = this.asked.get(id)
    if (id === 0) return this.listen(told)
    this.asked.delete(id)
    const failure = field(told, 'error')
    const found = field(told, 'ok')
    if (typeof failure === 'string') asked?.fail(new Error(failure))
    else asked?.answer(isRecord(found) ? found : {})
  }

  private listen(told: unknown): void {
    const method = text(told, 'method')
    const params = field(told, 'params')
    if (method !== 'begun') return this.onTold(method, params)
    if (number(params, 'run') === this.begun?.run) this.begun.done(text(params, 'failed'))
  }

  /** The window that is gone answers no more. */
  private drop(): void {
    this.socket?.terminate()
    this.socket = null
    for (const { fail } of this.asked.values()) fail(new Error('the phone was put away'))
    this.asked.clear()
  }
}
