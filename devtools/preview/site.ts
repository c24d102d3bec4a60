import { createReadStream, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { isLocalRequest } from '../cloud/http/loopback'
import { readBody, sendJson } from '../cloud/http/reply'
import { pageClock } from '../clock/bundle'
import { PERSONAS } from '../seed/people'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}
/** The empty list in the page that the persons are put into. */
const PERSONAS_IN_PAGE = /(id="personas">)\s*\[\]/
const MAX_CALL_BYTES = 200_000

type Invoke = (name: string, data: unknown, openid: string) => Promise<unknown>

/** Milliseconds by which pages are to be ahead of the machine's clock. */
type Ahead = () => number

/**
 * The preview's pages: at / the picker of persons, at /as/<person>/ the app as that person. Who asks follows from the path and
 * is looked up here, so the app itself knows nothing of it. Where the cloud's clock was moved, the app's goes with it.
 */
export function site(
  h5: string,
  invoke: Invoke,
  ahead: Ahead = () => 0,
): (request: IncomingMessage, response: ServerResponse) => void {
  const picker = readFileSync(join(__dirname, 'picker.html'), 'utf8').replace(
    PERSONAS_IN_PAGE,
    `$1${JSON.stringify(PERSONAS.map(shown))}`,
  )
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback')
    const [, as, alias, ...rest] = pathname.split('/')
    const person = PERSONAS.find((persona) => persona.alias === alias)
    if (!isLocalRequest(request)) sendJson(response, { errMsg: 'only this machine may look' }, 403)
    else if (pathname === '/') send(response, picker)
    else if (pathname === '/favicon.ico') response.writeHead(204).end()
    else if (as !== 'as' || !person) sendJson(response, { errMsg: 'no such page' }, 404)
    else if (request.method === 'POST') void call(request, response, (name, data) => invoke(name, data, person.openid))
    else if (!pathname.endsWith('/') && rest.length === 0) response.writeHead(302, { location: `/as/${alias}/` }).end()
    else if (rest.join('') === '') send(response, inTime(readFileSync(join(h5, 'index.html'), 'utf8'), ahead()))
    else serveFile(response, join(h5, normalize(`/${rest.join('/')}`)))
  }
}

/** The app's page with the clock of the cloud before all else, if that is not the machine's. */
function inTime(page: string, ahead: number): string {
  if (ahead === 0) return page
  return page.replace('<head>', () => `<head><script data-ahead="${ahead}">${pageClock()}</script>`)
}

/** What the page may know of a person; the openid stays here. */
const shown = ({ alias, name, title, hint }: (typeof PERSONAS)[number]) => ({ alias, name, title, hint })

async function call(
  request: IncomingMessage,
  response: ServerResponse,
  invoke: (name: string, data: unknown) => Promise<unknown>,
): Promise<void> {
  try {
    const body: unknown = JSON.parse((await readBody(request, MAX_CALL_BYTES)).toString())
    if (typeof body !== 'object' || body === null || !('name' in body) || typeof body.name !== 'string') {
      return sendJson(response, { errMsg: 'name is missing' }, 400)
    }
    sendJson(response, { result: await invoke(body.name, 'data' in body ? body.data : {}) })
  } catch (failure) {
    sendJson(response, { errMsg: failure instanceof Error ? failure.message : 'failed' })
  }
}

const send = (response: ServerResponse, html: string): void =>
  void response.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-store' }).end(html)

function serveFile(response: ServerResponse, file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) return sendJson(response, { errMsg: 'no such file' }, 404)
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  // File names of the build carry a hash of their content; the page itself does not.
  const cache = extname(file) === '.html' ? 'no-store' : 'max-age=31536000, immutable'
  response.writeHead(200, { 'content-type': type, 'content-length': found.size, 'cache-control': cache })
  createReadStream(file).pipe(response)
}
