import { createRequire } from 'node:module'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readCanonical } from '../../cloud/database/canonical-reader'

const SDK_TRANSPORT = '@cloudbase/node-sdk/dist/utils/request-core'
const SDK_SIGNATURE = '@cloudbase/signature-nodejs'
const SDK_DATABASE = '@cloudbase/database'

interface SdkRequest {
  method?: string
  url: string
  body?: object
  formData?: Record<string, string | Buffer>
}
type SdkAnswer = (error: Error | null, response?: { statusCode: number; headers: object }, body?: unknown) => void
interface SdkTransport {
  request: (request: SdkRequest, answer: SdkAnswer) => unknown
}

/** What comes of a request's text: the text of the reply, or the connection is cut, or nothing ever comes. */
export type Served = { text: string } | { silence: 'cut' | 'wait' }

/** Where there is more than a database to be reached. */
export interface Others {
  /** A file on its way to the address that the storage gave for it. */
  store: (url: string, content: Buffer) => Promise<Served>
  /** A file from the address that the storage gave for it. */
  fetch: (url: string) => Promise<Buffer>
  /** What goes to WeChat's open interfaces, by its parts. */
  post: (form: ReadonlyMap<string, Buffer>) => Promise<Buffer>
}

/**
 * Joins wx-server-sdk to a database without a socket between them. What is only for the wire goes with it: requests are not signed,
 * which nobody would check. Everything else of the SDK stays: requests are turned into text, replies are read from text, though by a
 * reader that takes a fraction of the time for the same. Answers with how to part them again.
 */
export function joinSdk(serve: (text: string) => Promise<Served>, others?: Others): () => void {
  const transport = sdkTransport()
  const usual = transport.request
  const signature = sdkSignature()
  const { sign } = signature
  signature.sign = () => UNSIGNED
  const ejson = sdkEjson()
  const { parse } = ejson
  ejson.parse = (text, ...options) =>
    typeof options[0] === 'object' ? parse(text, ...options) : readCanonical(text, (whole) => parse(whole))
  transport.request = ({ method, url, body, formData }, answer) => {
    const tell = (serving: Promise<Served>, read: (text: string) => unknown): void => {
      serving.then(
        (served) => ('text' in served ? answer(null, OK, read(served.text)) : answer(failureOf(served.silence))),
        (failure: unknown) => answer(failure instanceof Error ? failure : new Error(String(failure))),
      )
    }
    if (body) return tell(serve(JSON.stringify(body)), JSON.parse)
    if (!others) throw new Error('nothing but a database is joined')
    if (formData) {
      const form = new Map(Object.entries(formData).map(([name, part]) => [name, Buffer.from(part)]))
      return void others.post(form).then((reply) => answer(null, OK, reply), answer)
    }
    if (method === 'get') {
      void others.fetch(url).then((file) => answer(null, OK, file), answer)
      return new PassThrough()
    }
    // What else has no body is a file, which the SDK pours in.
    const content = new PassThrough()
    tell(
      buffer(content).then((bytes) => others.store(url, bytes)),
      (text) => text,
    )
    return content
  }
  return () => {
    transport.request = usual
    signature.sign = sign
    ejson.parse = parse
  }
}

const OK = { statusCode: 200, headers: {} }
const UNSIGNED = { authorization: '', timestamp: 0 }

/** What the SDK's own transport tells of a connection that broke, and of one that was silent for too long; here it need not wait. */
const failureOf = (silence: 'cut' | 'wait'): Error =>
  silence === 'cut'
    ? Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
    : Object.assign(new Error('request timeout'), { code: 'ESOCKETTIMEDOUT' })

// These modules have no types; what is used of them is checked here.

function sdkTransport(): SdkTransport {
  const loaded: unknown = createRequire(__filename)(SDK_TRANSPORT)
  if (typeof loaded === 'object' && loaded !== null && 'request' in loaded && typeof loaded.request === 'function') {
    return loaded as SdkTransport
  }
  throw new Error('wx-server-sdk sends its requests in another way than 4.0.2 does')
}

function sdkSignature(): { sign: unknown } {
  const ofSdk = createRequire(createRequire(__filename).resolve(SDK_TRANSPORT))
  const loaded: unknown = ofSdk(SDK_SIGNATURE)
  if (typeof loaded === 'object' && loaded !== null && 'sign' in loaded) return loaded
  throw new Error('wx-server-sdk signs its requests in another way than 4.0.2 does')
}

function sdkEjson(): { parse: (text: string, ...options: unknown[]) => unknown } {
  const ofDatabase = createRequire(createRequire(__filename).resolve(SDK_DATABASE))
  const loaded: unknown = ofDatabase('bson')
  if (typeof loaded === 'object' && loaded !== null && 'EJSON' in loaded) {
    return loaded.EJSON as ReturnType<typeof sdkEjson>
  }
  throw new Error('wx-server-sdk reads its replies in another way than 4.0.2 does')
}
