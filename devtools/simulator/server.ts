import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { CloudError, executeFail, messageOf } from '../cloud/errors'
import { sendRange } from '../cloud/http/files'
import { isLocalRequest } from '../cloud/http/loopback'
import { readBody, sendJson } from '../cloud/http/reply'
import type { AppBundle } from './bundle'
import { field } from './json'
import type { Wire } from './wire'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const HOST = join(__dirname, 'host')
const MAX_CALL_BYTES = 200_000

/** Calls a cloud function as the person of the page that asks. */
export type CallAs = (who: string, call: { name: string; data: unknown }) => Promise<unknown>

export interface SiteOptions {
  dist: string
  bundle: AppBundle
  callAs: CallAs
  port?: number
  /** Where windows that are driven report; without one there are none. */
  wire?: Wire
  /** The page at /; without one there is none. */
  home?: string
}

export interface Site {
  url: string
  close: () => Promise<void>
}

/** Serves the phone under /as/<who>/ on this machine only. Who asks follows from the path, so the app itself knows nothing of it. */
export async function serveSite(options: SiteOptions): Promise<Site> {
  const script = Buffer.from(`globalThis.simulatorBundle = ${JSON.stringify(options.bundle)}\n${await hostScript()}`)
  const page = pageWith(`main.js?${digestOf(script)}`)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback')
    if (!isLocalRequest(request)) return sendJson(response, { errMsg: 'only this machine may look' }, 403)
    if (pathname === '/host/main.js') return sendLasting(response, script)
    if (pathname === '/' && options.home !== undefined) return send(response, '.html', options.home)
    const [, area = '', ...rest] = pathname.split('/')
    const inside = normalize(`/${decodeURIComponent(rest.join('/'))}`)
    if (area === 'host') return sendFile(response, join(HOST, inside))
    if (area === 'dist') return sendBuilt(join(options.dist, inside), request, response)
    if (area !== 'as' || rest.length < 2) return sendJson(response, { errMsg: 'no such page' }, 404)
    if (request.method === 'POST') return void answer(request, response, options.callAs)
    return send(response, '.html', page)
  })
  options.wire?.attach(server)
  await listen(server, options.port ?? 0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
}

let host: Promise<string> | undefined

/** The half that runs in the browser, in one script; it is made once. */
const hostScript = (): Promise<string> => (host ??= buildHost())

async function buildHost(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(HOST, 'main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'chrome100',
    logLevel: 'error',
    // One copy of the engine: the adapter must not bring a second.
    mainFields: ['module', 'main'],
  })
  const [script] = outputFiles
  if (!script) throw new Error('the simulator was not built')
  return script.text
}

async function answer(request: IncomingMessage, response: ServerResponse, callAs: CallAs): Promise<void> {
  try {
    const who = decodeURIComponent((request.url ?? '').split('/')[2] ?? '')
    const body: unknown = JSON.parse((await readBody(request, MAX_CALL_BYTES)).toString())
    const name = field(body, 'name')
    if (typeof name !== 'string') return sendJson(response, { errMsg: 'name is missing' }, 400)
    sendJson(response, { result: await callAs(who, { name, data: field(body, 'data') ?? {} }) })
  } catch (failure) {
    sendJson(response, refusalOf(failure))
  }
}

/** The cloud's own failures keep their code; any other is one of the function's. */
const refusalOf = (failure: unknown): { errCode: number; errMsg: string } => {
  const { errCode, errMsg } = failure instanceof CloudError ? failure : executeFail(messageOf(failure))
  return { errCode, errMsg }
}

const send = (response: ServerResponse, kind: string, content: string): void =>
  void response
    .writeHead(200, { 'content-type': TYPES[kind] ?? 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(content)

/** A picture or a film of the build; a player that seeks asks for a part of it. */
function sendBuilt(file: string, request: IncomingMessage, response: ServerResponse): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) void sendRange(file, request, response)
  else sendJson(response, { errMsg: 'no such file' }, 404)
}

/** The same address always has the same content: the browser need not read and compile it anew at each start. */
const sendLasting = (response: ServerResponse, script: Buffer): void =>
  void response
    .writeHead(200, { 'content-type': TYPES['.js'], 'cache-control': 'max-age=86400, immutable' })
    .end(script)

/** The phone's page; its own styles lie in it, so that a start asks for less. */
const pageWith = (script: string): string =>
  readFileSync(join(HOST, 'index.html'), 'utf8')
    .replace('main.js', script)
    .replace(
      /<link rel="stylesheet" href="\/host\/([\w-]+\.css)" \/>/g,
      (_, file: string) => `<style>${readFileSync(join(HOST, file), 'utf8')}</style>`,
    )

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16)

function sendFile(response: ServerResponse, file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) return sendJson(response, { errMsg: 'no such file' }, 404)
  if (extname(file) === '.html') return send(response, '.html', readFileSync(file, 'utf8'))
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'content-length': found.size })
  createReadStream(file).pipe(response)
}
