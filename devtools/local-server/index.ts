import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { readTarget, Refused, type Asked } from './asked'
import { isFromLoopback, isFromOwnPage, isMeantForUs } from './loopback'
import { sendJson } from './reply'

export { Refused, type Asked } from './asked'

/** Answers what was asked. What it throws is answered for it. */
export type Handle = (asked: Asked) => void | Promise<void>

export interface Room {
  handle: Handle
  /** 0 or none: any free port. */
  port?: number
  /** What pages of this machine's other ports may have as well, by the parts of the path; nothing by default. */
  shared?: (asked: Pick<Asked, 'method' | 'segments'>) => boolean
  /** Takes a connection that is to become a line of messages; without it there are none. */
  takeLine?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export interface LocalServer {
  url: string
  port: number
  close: () => Promise<void>
}

/**
 * A server for this machine only, and the one way to open one. Any page in the developer's browser can send it requests: so who asks
 * is judged before anything is read, and no request, whatever is in it, ends the process.
 */
export async function openLocalServer(room: Room): Promise<LocalServer> {
  const server = createServer((request, response) => void answer(room, request, response))
  const { takeLine } = room
  if (takeLine) {
    server.on('upgrade', (request, socket, head) => {
      // A connection that breaks off is nobody's fault; without a listener it would end the process.
      socket.on('error', () => socket.destroy())
      if (isMeantForUs(request) && isFromOwnPage(request)) takeLine(request, socket, head)
      else hangUp(socket, '403 Forbidden')
    })
  }
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(room.port ?? 0, '127.0.0.1', done)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Ends a connection that does not become a line. */
export function hangUp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

async function answer(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.on('error', () => undefined)
  response.on('error', () => undefined)
  try {
    if (!isMeantForUs(request)) throw onlyThisMachine()
    if (!isFromLoopback(request)) throw onlyThisMachine()
    const method = request.method ?? 'GET'
    const { segments, query } = readTarget(request.url ?? '')
    if (!isFromOwnPage(request) && !room.shared?.({ method, segments })) throw onlyThisMachine()
    await room.handle({ request, response, method, segments, query })
  } catch (failure) {
    tell(response, failure)
  }
}

const onlyThisMachine = (): Refused => new Refused(403, 'only this machine may call')

function tell(response: ServerResponse, failure: unknown): void {
  if (response.headersSent) return void response.destroy()
  // Nothing may fail on the way to say that something has failed.
  try {
    const status = failure instanceof Refused ? failure.status : 500
    // What was not read to its end can't be followed by another request.
    if (status === 413) response.setHeader('connection', 'close')
    sendJson(response, { errMsg: failure instanceof Error ? failure.message : 'failed' }, status)
  } catch {
    response.destroy()
  }
}
