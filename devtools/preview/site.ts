import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pageClock } from '../clock/bundle'
import type { Handle } from '../local-server'
import { sendFile } from '../local-server/files'
import { readBody, sendJson, sendPage } from '../local-server/reply'
import { PERSONAS } from '../seed/people'

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
export function site(h5: string, invoke: Invoke, ahead: Ahead = () => 0): Handle {
  const picker = readFileSync(join(__dirname, 'picker.html'), 'utf8').replace(
    PERSONAS_IN_PAGE,
    `$1${JSON.stringify(PERSONAS.map(shown))}`,
  )
  return ({ request, response, method, segments }) => {
    const [as, alias, ...rest] = segments
    if (as === '') return sendPage(response, picker)
    if (as === 'favicon.ico') return void response.writeHead(204).end()
    const person = PERSONAS.find((persona) => persona.alias === alias)
    if (as !== 'as' || !person) return sendJson(response, { errMsg: 'no such page' }, 404)
    if (method === 'POST') return call(request, response, (name, data) => invoke(name, data, person.openid))
    if (rest.length === 0) return void response.writeHead(302, { location: `/as/${person.alias}/` }).end()
    if (rest.join('') === '') return sendPage(response, inTime(readFileSync(join(h5, 'index.html'), 'utf8'), ahead()))
    return sendFile(response, ...built(join(h5, normalize(`/${rest.join('/')}`))))
  }
}

/** File names of the build carry a hash of their content; the page itself does not. */
const built = (file: string): [file: string, cache: string] => [
  file,
  extname(file) === '.html' ? 'no-store' : 'max-age=31536000, immutable',
]

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
  const sent = await readBody(request, MAX_CALL_BYTES)
  try {
    const body: unknown = JSON.parse(sent.toString())
    if (typeof body !== 'object' || body === null || !('name' in body) || typeof body.name !== 'string') {
      return sendJson(response, { errMsg: 'name is missing' }, 400)
    }
    sendJson(response, { result: await invoke(body.name, 'data' in body ? body.data : {}) })
  } catch (failure) {
    sendJson(response, { errMsg: failure instanceof Error ? failure.message : 'failed' })
  }
}
