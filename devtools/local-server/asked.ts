import type { IncomingMessage, ServerResponse } from 'node:http'

/** What was asked of a server of this machine, once it is known to be meant for it. */
export interface Asked {
  request: IncomingMessage
  response: ServerResponse
  method: string
  /** The parts of the path between its slashes, decoded. */
  segments: readonly string[]
  query: URLSearchParams
}

/** A request that is answered with a status and a sentence, and is no fault of the server's. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'Refused'
  }
}

/** No address of ours is near as long. */
const MAX_TARGET = 4096
/** A file's name has no more bytes on any disk. */
const MAX_SEGMENT_BYTES = 255

/** Reads what stands in the first line of a request: a path that begins with one slash, never a whole address. Throws Refused only. */
export function readTarget(target: string): Pick<Asked, 'segments' | 'query'> {
  if (target.length > MAX_TARGET) throw new Refused(414, 'the address is too long')
  if (!target.startsWith('/') || target.startsWith('//')) throw new Refused(400, 'a path is expected')
  const cut = target.indexOf('?')
  const path = cut < 0 ? target : target.slice(0, cut)
  return {
    segments: path.slice(1).split('/').map(decoded),
    query: new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)),
  }
}

function decoded(segment: string): string {
  const text = decodeOrNull(segment)
  if (text === null || text.includes('\0')) throw new Refused(400, 'the path is wrongly encoded')
  if (Buffer.byteLength(text) > MAX_SEGMENT_BYTES) throw new Refused(414, 'a name in the path is too long')
  return text
}

function decodeOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
