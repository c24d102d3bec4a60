import { createReadStream, statSync, type Stats } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from '../cloud/storage/content-types'
import { Refused } from './asked'

/** What pages are made of. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Sends a part of a page, with how long it may be kept. */
export async function sendFile(response: ServerResponse, file: string, cache = 'no-cache'): Promise<void> {
  const { size } = fileAt(file)
  const type = TYPES[extname(file)] ?? contentTypeOf(file)
  response.writeHead(200, { 'content-type': type, 'content-length': size, 'cache-control': cache })
  await pour(file, response)
}

/** Sends a file, or the part of it that was asked for, as players do. */
export async function sendRange(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { size, mtime } = fileAt(file)
  const headers = {
    'content-type': contentTypeOf(file),
    'accept-ranges': 'bytes',
    'last-modified': mtime.toUTCString(),
    'x-content-type-options': 'nosniff',
    // A page of another port may load a typeface from here; what a browser keeps for one of them is not for the next.
    vary: 'origin',
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
  if (request.method === 'HEAD' || size === 0) response.end()
  else await pour(file, response, { start, end: last })
}

/** A name that is too long, holds what no name may hold, or leads through a file, is that of no file. */
function fileAt(file: string): Stats {
  const found = statOrNull(file)
  if (!found?.isFile()) throw new Refused(404, 'no such file')
  return found
}

function statOrNull(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null
  } catch {
    return null
  }
}

/** Who hangs up in the middle, as a player does that seeks away, makes no error; nor does a file that goes meanwhile. */
async function pour(file: string, response: ServerResponse, part?: { start: number; end: number }): Promise<void> {
  await pipeline(createReadStream(file, part), response).catch(() => undefined)
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
