import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refused } from './asked'

/** Sends JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  const text = JSON.stringify(value)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** Sends a page. */
export function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(html)
}

/** Of what is too large so much more is read and thrown away, so that the refusal arrives; who sends on after that is cut off. */
const DRAIN_BYTES = 8 * 1024 * 1024

/** Reads a whole request body, up to a limit. Refused where it is larger. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) reject(tooLarge(request))
    request.on('data', (chunk: Buffer) => {
      const fitted = size <= maxBytes
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
      else if (fitted) {
        chunks.length = 0
        reject(tooLarge(request))
      }
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
    // Every request closes; to make an error is dear.
    request.on('close', () => request.readableEnded || reject(new Refused(400, 'the request broke off')))
  })
}

/** What is on its way is thrown away, up to a bound. */
export function tooLarge(request: IncomingMessage): Refused {
  let left = DRAIN_BYTES
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) request.destroy()
  })
  return new Refused(413, 'the request body is too large')
}
