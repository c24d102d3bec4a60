import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from '../storage/content-types'
import type { FileStore } from '../storage/file-store'

/** Serves `/files/<path>`: GET and HEAD by a signed address, PUT by the permission handed out for an upload. */
export async function serveFile(store: FileStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '', search = ''] = (request.url ?? '').split('?')
  const params = new URLSearchParams(search)
  const cloudPath = decodeURIComponent(path.replace(/^\/files\//, ''))
  if (request.method === 'PUT') return await upload(store, cloudPath, { request, response })
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
  const given = { sign: params.get('sign') ?? '', expires: Number(params.get('t')) }
  if (!store.permits('read', cloudPath, given)) return end(response, 403)
  if (!store.has(cloudPath)) return end(response, 404)
  await sendRange(store.pathOf(cloudPath), request, response)
}

/** Answers with a file that is there, or with the part of it that was asked for, as players do. */
export async function sendRange(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size, mtime } = statSync(path)
  const headers = {
    'content-type': contentTypeOf(path),
    'accept-ranges': 'bytes',
    'last-modified': mtime.toUTCString(),
    'x-content-type-options': 'nosniff',
    // A page of another port may load a typeface from here.
    ...(request.headers.origin ? { 'access-control-allow-origin': request.headers.origin } : {}),
  }
  const range = readRange(request.headers.range, size)
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` })
    response.end()
    return
  }
  const { start, end: last } = range ?? { start: 0, end: size - 1 }
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': last - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${last}/${size}` } : {}),
  })
  if (request.method === 'HEAD' || size === 0) {
    response.end()
    return
  }
  // A player that seeks away hangs up in the middle; that is no error.
  await pipeline(createReadStream(path, { start, end: last }), response).catch(() => undefined)
}

/** Reads one range of bytes, as players send when seeking. Several ranges at once get the whole file, as the standard allows. */
function readRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const [, from = '', to = ''] = match
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? 'unsatisfiable' : { start, end }
}

async function upload(
  store: FileStore,
  cloudPath: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const [sign = '', expires = ''] = (request.headers.authorization ?? '').split('.')
  if (!store.permits('write', cloudPath, { sign, expires: Number(expires) })) {
    request.resume()
    response.writeHead(403, { 'content-type': 'application/xml' })
    response.end(SIGNATURE_REFUSED)
    return
  }
  const partial = store.partialPath()
  try {
    await pipeline(request, createWriteStream(partial))
    const path = store.pathOf(cloudPath)
    mkdirSync(dirname(path), { recursive: true })
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  end(response, 200)
}

/** The storage service speaks XML; the SDK reads the refusal from it. */
const SIGNATURE_REFUSED =
  '<Error><Code>SignatureDoesNotMatch</Code><Message>the permission to upload is missing or has expired</Message>' +
  '<RequestId>local</RequestId><TraceId>local</TraceId></Error>'

function end(response: ServerResponse, status: number): void {
  response.writeHead(status)
  response.end()
}
