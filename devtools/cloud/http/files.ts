import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Asked } from '../../local-server'
import { sendRange } from '../../local-server/files'
import { tooLarge } from '../../local-server/reply'
import type { FileStore } from '../storage/file-store'

/** Bytes of one uploaded file. WeChat takes 50 MB. */
const MAX_UPLOAD_BYTES = 50 * 1024 * 1024

/** Serves `/files/<path>`: GET and HEAD by a signed address, PUT by the permission handed out for an upload. */
export async function serveFile(
  store: FileStore,
  { request, response, method, segments, query }: Asked,
): Promise<void> {
  const cloudPath = segments.slice(1).join('/')
  if (method === 'PUT') return await upload(store, cloudPath, { request, response })
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405)
  const given = { sign: query.get('sign') ?? '', expires: Number(query.get('t')) }
  if (!store.permits('read', cloudPath, given)) return end(response, 403)
  if (!store.has(cloudPath)) return end(response, 404)
  await sendRange(store.pathOf(cloudPath), request, response)
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
  if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD_BYTES) throw tooLarge(request)
  const partial = store.partialPath()
  try {
    await pipeline(request, withinLimit(request), createWriteStream(partial))
    const path = store.pathOf(cloudPath)
    mkdirSync(dirname(path), { recursive: true })
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  end(response, 200)
}

/** What is sent, until it is too much. */
const withinLimit = (request: IncomingMessage) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > MAX_UPLOAD_BYTES) throw tooLarge(request)
      yield chunk
    }
  }

/** The storage service speaks XML; the SDK reads the refusal from it. */
const SIGNATURE_REFUSED =
  '<Error><Code>SignatureDoesNotMatch</Code><Message>the permission to upload is missing or has expired</Message>' +
  '<RequestId>local</RequestId><TraceId>local</TraceId></Error>'

function end(response: ServerResponse, status: number): void {
  response.writeHead(status)
  response.end()
}
