import { buildSync } from 'esbuild'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { CloudError, executeFail, messageOf } from '../cloud/errors'
import { openLocalServer, type Asked, type LocalServer } from '../local-server'
import { sendFile, sendRange } from '../local-server/files'
import { readBody, sendJson, sendPage } from '../local-server/reply'
import { shelved } from '../shelf'
import type { AppBundle } from './bundle'
import { field } from './json'
import type { Wire } from './wire'

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

/** Serves the phone under /as/<who>/ on this machine only. Who asks follows from the path, so the app itself knows nothing of it. */
export async function serveSite(options: SiteOptions): Promise<LocalServer> {
  const script = Buffer.from(`globalThis.simulatorBundle = ${JSON.stringify(options.bundle)}\n${hostScript()}`)
  const page = pageWith(`main.js?${digestOf(script)}`)
  const { dist, callAs, home, port = 0, wire } = options
  const handle = (asked: Asked): void | Promise<void> => {
    const { request, response, method, segments } = asked
    const [area = '', ...rest] = segments
    const inside = normalize(`/${rest.join('/')}`)
    if (area === '' && home !== undefined) return sendPage(response, home)
    if (area === 'host')
      return inside === '/main.js' ? sendLasting(response, script) : sendFile(response, join(HOST, inside))
    // A picture or a film of the build; a player that seeks asks for a part of it.
    if (area === 'dist') return sendRange(join(dist, inside), request, response)
    if (area !== 'as' || rest.length < 2) return sendJson(response, { errMsg: 'no such page' }, 404)
    return method === 'POST' ? answer(asked, callAs) : sendPage(response, page)
  }
  return await openLocalServer({ handle, port, ...(wire ? { takeLine: wire.take } : {}) })
}

let host: string | undefined

/** The half that runs in the browser, in one script; it is made once. */
const hostScript = (): string => (host ??= shelved('phone', [], buildHost))

function buildHost(): string {
  const { outputFiles } = buildSync({
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

async function answer({ request, response, segments }: Asked, callAs: CallAs): Promise<void> {
  const sent = await readBody(request, MAX_CALL_BYTES)
  try {
    const body: unknown = JSON.parse(sent.toString())
    const name = field(body, 'name')
    if (typeof name !== 'string') return sendJson(response, { errMsg: 'name is missing' }, 400)
    sendJson(response, { result: await callAs(segments[1] ?? '', { name, data: field(body, 'data') ?? {} }) })
  } catch (failure) {
    sendJson(response, refusalOf(failure))
  }
}

/** The cloud's own failures keep their code; any other is one of the function's. */
const refusalOf = (failure: unknown): { errCode: number; errMsg: string } => {
  const { errCode, errMsg } = failure instanceof CloudError ? failure : executeFail(messageOf(failure))
  return { errCode, errMsg }
}

/** The same address always has the same content: the browser need not read and compile it anew at each start. */
const sendLasting = (response: ServerResponse, script: Buffer): void =>
  void response
    .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=86400, immutable' })
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
