import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'

/** Bytes of one message: a picture of a large screen fits, and no more. */
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024

/** Lines of messages that have begun as requests of a local server. */
export interface Lines {
  take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  close: () => void
}

/** What is no message, or too large a one, ends its line and nothing else. */
export function linesTaken(begin: (line: WebSocket) => void): Lines {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES })
  return {
    take: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (line) => {
        line.on('error', () => line.terminate())
        begin(line)
      }),
    close: () => {
      for (const line of server.clients) line.terminate()
      server.close()
    },
  }
}

/** What a message says; undefined where it is no JSON. */
export function jsonIn(raw: RawData): unknown {
  try {
    return JSON.parse(wordsIn(raw))
  } catch {
    return undefined
  }
}

function wordsIn(raw: RawData): string {
  if (Array.isArray(raw)) return Buffer.concat(raw).toString()
  return raw instanceof ArrayBuffer ? Buffer.from(raw).toString() : raw.toString()
}
