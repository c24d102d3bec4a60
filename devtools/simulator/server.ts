import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { CloudError, executeFail, messageOf } from '../cloud/errors'
import { openLocalServer, type Asked, type LocalServer } from '../local-server'
import { sendFile, sendRange } from '../local-server/files'
import { readBody, sendJson, sendPage } from '../local-server/reply'
import type { AppBundle } from './bundle'
import { field } from './json'
import { programOf, sendLasting } from './program'
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
  /** The address of the script that runs in the window; by default it is served here. */
  program?: string
  /** The page at /; without one there is none. */
  home?: string
}

/** Serves the phone under /as/<who>/ on this machine only. Who asks follows from the path, so the app itself knows nothing of it. */
export async function serveSite(options: SiteOptions): Promise<LocalServer> {
  const { script, digest } = programOf(options.bundle)
  const page = pageWith(options.program ?? `/host/main.js?${digest}`)
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

/** The phone's page; its own styles lie in it, so that a start asks for less. */
const pageWith = (script: string): string =>
  readFileSync(join(HOST, 'index.html'), 'utf8')
    .replace('/host/main.js', script)
    .replace(
      /<link rel="stylesheet" href="\/host\/([\w-]+\.css)" \/>/g,
      (_, file: string) => `<style>${readFileSync(join(HOST, file), 'utf8')}</style>`,
    )
