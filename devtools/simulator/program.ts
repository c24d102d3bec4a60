import { buildSync } from 'esbuild'
import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { openLocalServer, Refused, type LocalServer } from '../local-server'
import { shelved } from '../shelf'
import type { AppBundle } from './bundle'

/** What a phone's window runs: the simulator's half in the browser, and a build of the mini-program. */
export interface Program {
  script: Buffer
  digest: string
}

const programs = new WeakMap<AppBundle, Program>()

/** The program of a build; of the same it is made once. */
export function programOf(bundle: AppBundle): Program {
  const before = programs.get(bundle)
  if (before) return before
  const script = Buffer.from(`globalThis.simulatorBundle = ${JSON.stringify(bundle)}\n${hostScript()}`)
  const program = { script, digest: createHash('sha256').update(script).digest('hex').slice(0, 16) }
  programs.set(bundle, program)
  return program
}

let host: string | undefined

/** The half that runs in the browser, in one script; it is made once. */
const hostScript = (): string => (host ??= shelved('phone', [], buildHost))

function buildHost(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'host/main.ts')],
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

interface Shop {
  server: LocalServer
  programs: Map<string, Buffer>
}

/** A browser, of which no more is asked than to be told of its end. */
interface Ending {
  once: (event: 'disconnected', heard: () => void) => unknown
}

const shops = new WeakMap<Ending, Promise<Shop>>()

/**
 * Where this browser's phones find the program, each at an origin of its own: a browser keeps what it has compiled of a script by the
 * script's address, so that stays the same until the browser ends.
 */
export async function offerTo(browser: Ending, { script, digest }: Program): Promise<string> {
  const shop = shops.get(browser) ?? openShop()
  if (!shops.has(browser)) browser.once('disconnected', () => void shop.then(({ server }) => server.close()))
  shops.set(browser, shop)
  const { server, programs: offered } = await shop
  offered.set(digest, script)
  return `${server.url}/${digest}.js`
}

async function openShop(): Promise<Shop> {
  const offered = new Map<string, Buffer>()
  const server = await openLocalServer({
    shared: ({ method }) => method === 'GET',
    handle: ({ response, segments: [name = ''] }) => {
      const script = offered.get(name.replace(/\.js$/, ''))
      if (!script) throw new Refused(404, 'no such program')
      sendLasting(response, script)
    },
  })
  return { server, programs: offered }
}

/** The same address always has the same content: the browser need not read and compile it anew at each start. */
export const sendLasting = (response: ServerResponse, script: Buffer): void =>
  void response
    .writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'max-age=86400, immutable',
      'access-control-allow-origin': '*',
    })
    .end(script)
