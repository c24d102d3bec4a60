import { request as httpRequest } from 'node:http'
import { startBareCloud, type BareCloud } from '../../support/bare-cloud'

const functions = {
  who: `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    exports.main = async (event) => ({ openid: cloud.getWXContext().OPENID, event })`,
  boom: `exports.main = async () => { throw new Error('no') }`,
  tick: `exports.main = async (event) => event`,
}

let bare: BareCloud
let elsewhere: string[] = []

beforeAll(async () => {
  bare = await startBareCloud({
    functions,
    fallback: ({ request, response }) => {
      elsewhere.push(request.url ?? '')
      response.end('the preview page')
    },
  })
  bare.deploy('tick', functions.tick, { triggers: [{ name: 'hourly', type: 'timer', config: '0 0 * * * * *' }] })
})
afterAll(async () => await bare.close())
beforeEach(() => (elsewhere = []))

/** A request with exactly these headers: fetch would not let a test forge Host or Origin. */
async function send(
  method: string,
  path: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
) {
  return await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = httpRequest({ port: bare.cloud.port, host: '127.0.0.1', method, path, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

const invoke = async (name: string, headers: Record<string, string> = {}, data?: unknown) => {
  const { status, text } = await send('POST', '/invoke', { headers, body: JSON.stringify({ name, data }) })
  return { status, reply: JSON.parse(text) as { result?: unknown; errCode?: number; errMsg?: string } }
}

test('the preview calls as the person it chose', async () => {
  const { status, reply } = await invoke('who', { 'x-openid': 'o-7' }, { page: 1 })
  expect(status).toBe(200)
  expect(reply).toMatchObject({ result: { openid: 'o-7', event: { page: 1 } } })
})

test('without a person it is an anonymous visitor', async () => {
  expect((await invoke('who')).reply.result).toEqual({ event: {} })
  expect((await invoke('who', { 'x-openid': '' })).reply.result).toEqual({ event: {} })
})

test("a function's failure is an answer with WeChat's code", async () => {
  const { status, reply } = await invoke('boom')
  expect(status).toBe(200)
  expect(reply).toEqual({ errCode: -504002, errMsg: expect.stringContaining('errCode: -504002') as string })
  expect((await invoke('absent')).reply.errCode).toBe(-501000)
})

test.each([
  ['a foreign page', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:1' }],
  ['an opaque page', { origin: 'null' }],
  ['a name bound to loopback', { host: 'evil.example' }],
  ['a name beginning like loopback', { host: '127.0.0.1.evil.example' }],
])('%s is refused', async (_name, headers: Record<string, string>) => {
  expect((await invoke('who', headers)).status).toBe(403)
  for (const [method, path] of [
    ['POST', '/admin'],
    ['GET', '/outbox'],
    ['GET', '/operations'],
    ['POST', '/clock'],
    ['POST', '/timers/tick'],
  ]) {
    expect((await send(method ?? '', path ?? '', { headers })).status).toBe(403)
  }
})

test('its own page is welcome', async () => {
  expect((await invoke('who', { origin: `http://127.0.0.1:${bare.cloud.port}` })).status).toBe(200)
  const host = `localhost:${bare.cloud.port}`
  expect((await invoke('who', { host, origin: `http://${host}` })).status).toBe(200)
})

test('a body that is no request is told so', async () => {
  expect((await send('POST', '/invoke', { body: 'not json' })).status).toBe(400)
  expect((await send('POST', '/invoke', { body: '{}' })).status).toBe(400)
  expect(
    (await send('POST', '/invoke', { body: JSON.stringify({ name: 'who', data: 'x'.repeat(2_000_000) }) })).status,
  ).toBe(413)
  expect((await send('POST', '/%ff', {})).status).toBe(400)
  const deep = `{"name":"who","data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  expect((await send('POST', '/invoke', { body: deep })).text).toContain('the event is')
  expect((await invoke('who')).status).toBe(200)
})

test('what the cloud does not own is the fallback’s', async () => {
  const { status, text } = await send('GET', '/pages/index?x=1')
  expect([status, text, elsewhere]).toEqual([200, 'the preview page', ['/pages/index?x=1']])
})

test('timers are fired by hand', async () => {
  const { text } = await send('POST', '/timers/tick/hourly')
  expect(JSON.parse(text)).toEqual({
    result: { Type: 'Timer', TriggerName: 'hourly', Time: expect.stringMatching(/Z$/) as string },
  })
  expect((await send('POST', '/timers/tick')).status).toBe(200)
  expect((await send('POST', '/timers/tick/daily')).status).toBe(400)
})

test('the clock is moved by hand', async () => {
  const before = bare.cloud.clock.now()
  await send('POST', '/clock', { body: JSON.stringify({ advanceMs: 3_600_000 }) })
  expect(bare.cloud.clock.now() - before).toBeGreaterThanOrEqual(3_600_000)
  const { text } = await send('POST', '/clock', { body: JSON.stringify({ set: 5_000 }) })
  // From there it goes on, however long the answer takes.
  const { now } = JSON.parse(text) as { now: number }
  expect(now).toBeGreaterThanOrEqual(5_000)
  expect(now).toBeLessThanOrEqual(bare.cloud.clock.now())
  expect(bare.cloud.clock.now()).toBeLessThan(before)
  bare.cloud.clock.set(Date.now())
})

test('operations can be read', async () => {
  await invoke('who')
  const { text } = await send('GET', '/operations')
  const report = JSON.parse(text) as { totals: { functionCalls: number }; entries: { functionName?: string }[] }
  expect(report.totals.functionCalls).toBeGreaterThan(0)
  expect(report.entries.at(-1)?.functionName).toBe('who')
})

test('a change that answers with the document is nothing the SDK has, and is refused', async () => {
  const table = bare.db.collection('any')
  for (const kind of [table, table.where({}), table.doc('x')]) expect(kind).not.toHaveProperty('updateAndReturn')
  const body = JSON.stringify({ action: 'database.modifyAndReturnDoc', collectionName: 'any', data: '{}' })
  expect(JSON.parse((await send('POST', '/admin', { body })).text)).toMatchObject({ code: 'INVALID_PARAM' })
})

test('an unknown action of the wire is an error', async () => {
  const { text } = await send('POST', '/admin', { body: JSON.stringify({ action: 'database.dropEverything' }) })
  expect(JSON.parse(text)).toMatchObject({ code: 'INVALID_PARAM' })
  expect(JSON.parse((await send('POST', '/admin', { body: 'x' })).text)).toMatchObject({ code: 'INVALID_PARAM' })
})
