import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
const NAMES = ['preview', 'web', 'simulator', 'bridge'] as const
type Name = (typeof NAMES)[number]

let servers: ChildProcess
let ports: Record<Name, number>
let dataDir = ''
let said = ''

beforeAll(async () => {
  servers = fork(join(ROOT, 'tests/support/local-servers.ts'), {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [servers.stdout, servers.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()))
  const opened = await Promise.race([
    once(servers, 'message') as Promise<[{ ports: Record<Name, number>; dataDir: string }]>,
    once(servers, 'exit').then(() => Promise.reject(new Error(said))),
  ])
  ;[{ ports, dataDir }] = opened
})
afterAll(() => {
  servers.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

/** Sends exactly these bytes and hangs up; comes with what was answered when the line has ended. */
const exchange = (port: number, bytes: string | Buffer, hangUp = true): Promise<string> =>
  new Promise((done) => {
    let heard = ''
    const line = connect(port, '127.0.0.1', () => (hangUp ? line.end(bytes) : line.write(bytes)))
    line.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')))
    // A line may be cut, which is an answer too.
    line.on('error', () => undefined)
    line.on('close', () => done(heard))
  })

interface Lines {
  host?: string
  more?: readonly string[]
  body?: string | Buffer
}

function request(
  first: string,
  port: number,
  { host = `127.0.0.1:${port}`, more = [], body = '' }: Lines = {},
): Buffer {
  const head = [`${first} HTTP/1.1`, ...(host === '' ? [] : [`Host: ${host}`]), 'Connection: close', ...more]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)])
}

const statusOf = (reply: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1] ?? 0)

/** A page that each of them has, or a sentence instead. */
const USUAL: Record<Name, number> = { preview: 200, web: 200, simulator: 200, bridge: 426 }

async function stillAnswers(name: Name): Promise<void> {
  const reply = await exchange(ports[name], request('GET /', ports[name]), false)
  expect([name, statusOf(reply)]).toEqual([name, USUAL[name]])
  expect(servers.exitCode ?? servers.signalCode).toBeNull()
}

const LONG = 'a'.repeat(300)
const ENDLESS = 'a'.repeat(9000)
const DEEP = `${'['.repeat(80_000)}${']'.repeat(80_000)}`
const posted = (path: string, body: string, more: readonly string[] = []) => ({
  first: `POST ${path}`,
  lines: { body, more: [`Content-Length: ${Buffer.byteLength(body)}`, ...more] },
})
const asked = (path: string, lines: Lines = {}) => ({ first: `GET ${path}`, lines })

/** What any page in the developer's browser, or any program on the machine, may send. None of them is answered by 200 or 5xx. */
const REFUSED: readonly [what: string, request: { first: string; lines: Lines }][] = [
  ['two slashes', asked('//')],
  ['a port that none is', asked('//x:99999/')],
  ['a bracket', asked('//[')],
  ['a whole address', asked('http://127.0.0.1:99999/')],
  ['an address of another scheme', asked('file:///etc/passwd')],
  ['a percent sign alone', asked('/host/%')],
  ['half a character', asked('/host/%ff')],
  ['a zero', asked('/host/%00')],
  ['a zero among files', asked('/files/%00?sign=1&t=1')],
  ['a long name', asked(`/host/${LONG}`)],
  ['a long name of the build', asked(`/dist/${LONG}`)],
  ['a long name of a page', asked(`/as/member/${LONG}`)],
  ['a long name of characters', asked(`/as/member/${'%E9%95%BF'.repeat(100)}`)],
  ['an endless name', asked(`/host/${ENDLESS}`)],
  ['a way out', asked('/host/..%2f..%2f..%2fpackage.json')],
  ['a way out, with dots', asked('/dist/../../../../etc/passwd')],
  ['a way through a file', asked('/host/main.ts/x')],
  ['a folder', asked('/host/components')],
  ['somebody whom every object has', asked('/as/constructor')],
  ['somebody of a wrong spelling', asked('/as/%E0%A4%A/')],
  ['a function whom every object has', posted('/timers/constructor/__proto__', '')],
  ['a foreign name', asked('/', { host: 'evil.example' })],
  ['a foreign name bound to this port', asked('/', { host: 'evil.example:5210' })],
  ['this machine by another port', asked('/', { host: '127.0.0.1:1' })],
  ['this machine without the port', asked('/', { host: 'localhost' })],
  ['a name that begins like ours', asked('/', { host: '127.0.0.1.evil.example' })],
  ['an address in another spelling', asked('/', { host: '0x7f000001' })],
  ['no name', asked('/', { host: '' })],
  ['two names', asked('/', { more: ['Host: evil.example'] })],
  ['a foreign page', asked('/', { more: ['Origin: https://evil.example'] })],
  ['an opaque page', asked('/', { more: ['Origin: null'] })],
  ['a foreign page and half a character', asked('/host/%ff', { more: ['Origin: https://evil.example'] })],
  ['more headers than there is room for', asked('/', { more: [`X-Long: ${'x'.repeat(40_000)}`] })],
  ['a clock that no date has', posted('/clock', '{"set":1e300}')],
  ['a clock that ends', posted('/clock', '{"advanceMs":8.64e15}')],
  ['no JSON', posted('/invoke', '{"name":')],
  ['a text for an object', posted('/invoke', '"x"')],
  ['null for an object', posted('/invoke', 'null')],
  ['an endless body', posted('/invoke', `{"name":"lessons","data":"${'x'.repeat(2_000_000)}"}`)],
  ['a body announced larger than any', { first: 'POST /invoke', lines: { more: ['Content-Length: 99999999999'] } }],
  ['an upload that nobody allowed', { first: 'PUT /files/a.txt', lines: { more: ['Content-Length: 99999999999'] } }],
  ['a length that is none', { first: 'POST /invoke', lines: { more: ['Content-Length: -1'] } }],
  ['two lengths', { first: 'POST /invoke', lines: { more: ['Content-Length: 1', 'Transfer-Encoding: chunked'] } }],
  ['a chunk that is none', { first: 'POST /invoke', lines: { more: ['Transfer-Encoding: chunked'], body: 'zz\r\n' } }],
  ['a method of a proxy', { first: 'CONNECT evil.example:80', lines: {} }],
  ['a method that nobody knows', { first: 'BREW /', lines: {} }],
]

/** These are answered somehow: what matters is what comes after. */
const ODD: readonly [what: string, bytes: (port: number) => Buffer][] = [
  ['nothing', () => Buffer.alloc(0)],
  ['no request', () => Buffer.from('\0\x01\x02garbage\r\n\r\n')],
  ['half a request', (port) => request('POST /invoke', port, { more: ['Content-Length: 100'], body: '{"na' })],
  [
    'half a request of a person',
    (port) => request('POST /as/member/x', port, { more: ['Content-Length: 9'], body: '{' }),
  ],
  ['half a request of a tool', (port) => request('POST /admin', port, { more: ['Content-Length: 100'], body: '{"na' })],
  ['a request that nests', (port) => sentTo(port, '/as/member/x', `{"name":"lessons","data":${DEEP}}`)],
  ['a request that nests, by a tool', (port) => sentTo(port, '/invoke', `{"name":"lessons","data":${DEEP}}`)],
  ['a query that nests', (port) => sentTo(port, '/admin', queryOf(DEEP))],
  [
    'a query that nests, as bson',
    (port) => sentTo(port, '/admin', queryOf('{"$and":['.repeat(20_000) + ']}'.repeat(20_000))),
  ],
  ['an action whom every object has', (port) => sentTo(port, '/admin', '{"action":"constructor"}')],
  ['an action of the prototype', (port) => sentTo(port, '/admin', '{"action":"__proto__","__proto__":{"action":"x"}}')],
  ['a call of a function by no JSON', (port) => sentTo(port, '/admin', CALL)],
  ['a form without an end', (port) => sentTo(port, '/admin', 'x'.repeat(1000), FORM)],
  ['a number without an end', (port) => sentTo(port, '/admin', formOf(Buffer.alloc(400_000, 0x80)), FORM)],
  ['a length below nothing', (port) => sentTo(port, '/admin', formOf(BELOW), FORM)],
  ['null for an event', (port) => sentTo(port, '/as/member/x', '{"name":"lessons","data":null}')],
  ['null for a call', (port) => sentTo(port, '/as/member/x', 'null')],
  ['a function whom every object has', (port) => sentTo(port, '/as/member/x', '{"name":"__proto__"}')],
  ['a function elsewhere', (port) => sentTo(port, '/as/member/x', '{"name":"../../x"}')],
  ['a person with a zero', (port) => sentTo(port, '/as/a%01b/x', '{"name":"lessons"}')],
  [
    'a range below nothing',
    (port) => request('GET /host/main.ts', port, { more: ['Range: bytes=99999999999999999999-0'] }),
  ],
  ['another protocol', (port) => request('GET /', port, { more: ['Upgrade: h2c', 'HTTP2-Settings: x'] })],
]

const FORM = ['Content-Type: multipart/form-data; boundary=cut']
const BELOW = Buffer.from([0x12, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01])
const CALL = '{"action":"functions.invokeFunction","function_name":"lessons","request_data":"{"}'
const queryOf = (query: string): string =>
  JSON.stringify({ action: 'database.getDocument', collectionName: 'accounts', query: `{"a":${query}}` })
const formOf = (message: Buffer): Buffer =>
  Buffer.concat([Buffer.from('--cut\r\nname="requestData"\r\n\r\n'), message, Buffer.from('\r\n--cut--\r\n')])
const sentTo = (port: number, path: string, body: string | Buffer, more: readonly string[] = []): Buffer =>
  request(`POST ${path}`, port, { body, more: [`Content-Length: ${Buffer.byteLength(body)}`, ...more] })

describe.each(NAMES)('the server of the %s', (name) => {
  it.each(REFUSED)('refuses %s, and answers on', async (_, { first, lines }) => {
    const reply = await exchange(ports[name], request(first, ports[name], lines), false)
    const status = statusOf(reply)
    // Who asks for another protocol than HTTP is hung up on without a word.
    expect([reply, reply === '' || (status >= 300 && status < 500)]).toEqual([reply, true])
    expect(reply).not.toMatch(/\n\s+at |\/devtools\/|node:/)
    await stillAnswers(name)
  })

  it.each(ODD)('answers on after %s', async (_, bytes) => {
    const reply = await exchange(ports[name], bytes(ports[name]))
    expect(reply).not.toMatch(/\n\s+at |\\n\s+at /)
    await stillAnswers(name)
  })

  it('says nothing of what it has before it knows who asks', async () => {
    for (const lines of [{ host: 'evil.example' }, { more: ['Origin: https://evil.example'] }]) {
      const found = await exchange(ports[name], request('GET /', ports[name], lines), false)
      const missing = await exchange(ports[name], request('GET /%', ports[name], lines), false)
      expect(statusOf(found)).toBe(403)
      expect(statusOf(missing)).toBe(403)
      expect(found.replace(/Date: .*/, '')).toBe(missing.replace(/Date: .*/, ''))
    }
  })
})

describe('a line of messages', () => {
  const KEY = ['Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==']
  const upgrade = (port: number, path: string, { host, more = [] }: Lines = {}): Buffer => {
    const named = `GET ${path} HTTP/1.1\r\nHost: ${host ?? `127.0.0.1:${port}`}\r\nConnection: Upgrade\r\n`
    return Buffer.from(`${named}${[...KEY, ...more].join('\r\n')}\r\n\r\n`)
  }
  /** A frame as a browser sends it, under a mask of zeros. */
  const frame = (opcode: number, content: string | Buffer): Buffer => {
    const length = Buffer.byteLength(content)
    const head = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 255]
    return Buffer.concat([Buffer.from([0x80 | opcode, ...head, 0, 0, 0, 0]), Buffer.from(content)])
  }
  const PATHS = { simulator: '/wire', bridge: '/' }
  const LINES: ('simulator' | 'bridge')[] = ['simulator', 'bridge']

  it.each(LINES)('of the %s is its own pages’ and tools’', async (name) => {
    const refused = [{ host: 'evil.example' }, { host: '127.0.0.1:1' }, { more: ['Origin: https://evil.example'] }]
    for (const lines of refused) {
      expect(statusOf(await exchange(ports[name], upgrade(ports[name], PATHS[name], lines)))).toBe(403)
      await stillAnswers(name)
    }
    expect(statusOf(await exchange(ports[name], upgrade(ports[name], PATHS[name])))).toBe(101)
  })

  it.each<[string, Buffer]>([
    ['no JSON', frame(1, '{')],
    ['null', frame(1, 'null')],
    ['no text', frame(1, Buffer.from([0xff, 0xfe]))],
    ['a list', frame(1, '[[]]')],
    ['a method whom every object has', frame(1, '{"id":1,"method":"constructor"}')],
    ['the prototype', frame(1, '{"id":1,"method":"__proto__","params":{"__proto__":1}}')],
    ['an answer that nobody asked for', frame(1, '{"id":99,"ok":{}}')],
    ['an error that nobody asked for', frame(1, '{"id":99,"error":"x"}')],
    ['a message that nests', frame(1, `{"id":1,"method":"x","params":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)],
    ['a frame of no kind', frame(11, 'x')],
    ['a frame without a mask', Buffer.from([0x81, 1, 120])],
    ['a frame larger than any', Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])],
    ['half a frame', Buffer.from([0x81])],
    ['a wrong code of closing', Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0, 1])],
  ])('that says %s ends nothing but itself', async (_, said) => {
    for (const name of LINES) {
      await exchange(ports[name], Buffer.concat([upgrade(ports[name], PATHS[name]), said]))
      await stillAnswers(name)
    }
  })
})

it('nothing was heard of any of it but the end of loading', () => {
  expect(said).not.toMatch(/unhandled|uncaught|\n\s+at /i)
})

it('every server is opened in the one room', () => {
  const files = ['src', 'config', 'devtools'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  const sources = files.filter((file) => /\.[cm]?tsx?$|\.[cm]?js$/.test(file) && !file.includes('node_modules'))
  const opening = sources.filter((file) =>
    /\bcreateServer\b|new (?:http\.)?Server\b|new WebSocketServer\b/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(opening.sort()).toEqual(['devtools/local-server/index.ts', 'devtools/local-server/lines.ts'])
})
