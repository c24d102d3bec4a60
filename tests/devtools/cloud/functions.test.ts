import { spawnSync } from 'node:child_process'
import { statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { assertLoopback, CloudError } from '../../../devtools/cloud'
import { refusal, startBareCloud, type BareCloud } from '../../support/bare-cloud'
import { workerFile } from '../../../devtools/cloud/functions/bundle'
import { until } from '../../support/until'

const WITH_SDK = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });`

const functions = {
  hello: `${WITH_SDK}
    let calls = 0
    exports.main = async (event, context) => ({ event, wx: cloud.getWXContext(), calls: ++calls, pid: process.pid,
      name: context.function_name, zone: new Date(0).getHours(), secret: process.env.SECRET, inEnv: process.env.WX_OPENID })`,
  outer: `${WITH_SDK}
    exports.main = async (event) => ({ inner: (await cloud.callFunction({ name: 'hello', data: { from: 'outer' } })).result })`,
  now: `exports.main = async () => ({ now: Date.now(), made: new Date().getTime(), fixed: new Date(5).getTime(),
    isDate: new Date() instanceof Date, text: typeof Date() })`,
  store: `${WITH_SDK}
    exports.main = async ({ id }) => {
      const entries = cloud.database().collection('entries')
      await entries.add({ data: { _id: id, at: cloud.database().serverDate() } })
      return (await entries.doc(id).get()).data.at.getTime()
    }`,
  bytes: `${WITH_SDK}
    exports.main = async () => {
      const entries = cloud.database().collection('entries')
      await entries.add({ data: { _id: 'bytes', bytes: Buffer.from('ab') } })
      return (await entries.doc('bytes').get()).data.bytes
    }`,
  slow: `exports.main = async ({ ms }) => { await new Promise((done) => setTimeout(done, ms)); return process.pid }`,
  busy: `exports.main = async () => { for (;;); }`,
  boom: `exports.main = async () => { throw new TypeError('bad thing') }`,
  broken: `this is no program`,
  nothing: `exports.main = async () => {}`,
  exits: `exports.main = async () => process.exit(3)`,
  large: `exports.main = async ({ size }) => 'x'.repeat(size)`,
  prints: `exports.main = async () => { console.log('to out'); console.error('to err'); return 1 }`,
}

let bare: BareCloud

beforeAll(async () => {
  bare = await startBareCloud({
    collections: [{ name: 'entries', indexes: [] }],
    functions,
    functionEnv: { SECRET: 'salt' },
  })
})
afterAll(async () => await bare.close())

const call = async (name: string, event: unknown = {}, as = {}) =>
  (await bare.cloud.invoke(name, event, as)) as Record<string, unknown>

test('identity comes from the context, and the event says who called', async () => {
  const reply = await call('hello', { a: 1 }, { openid: 'o-1' })
  expect(reply).toMatchObject({
    event: { a: 1, userInfo: { openId: 'o-1' } },
    wx: { OPENID: 'o-1', ENV: 'local-env', SOURCE: 'wx_client' },
    name: 'hello',
    secret: 'salt',
  })
})

test('a warm process forgets who called before', async () => {
  const first = await call('hello', {}, { openid: 'o-1' })
  const second = await call('hello')
  expect(second.pid).toBe(first.pid)
  expect(second.calls).toBe(Number(first.calls) + 1)
  expect(second.wx).not.toHaveProperty('OPENID')
  expect([first.inEnv, second.inEnv]).toEqual(['o-1', undefined])
  expect(second.event).toEqual({})
})

test('functions run on UTC as in the cloud', async () => {
  expect((await call('hello')).zone).toBe(0)
})

test('a function calls a function: the chain is told, the person is not', async () => {
  const { inner } = (await call('outer', {}, { openid: 'o-1' })) as {
    inner: { wx: Record<string, unknown>; event: unknown }
  }
  expect(inner.wx.SOURCE).toBe('wx_client,scf')
  expect(inner.wx).not.toHaveProperty('OPENID')
  expect(inner.event).toEqual({ from: 'outer' })
})

test('the SDK outside calls functions too', async () => {
  const { result } = await bare.sdk.callFunction({ name: 'hello', data: { b: 2 } })
  expect(result).toMatchObject({ event: { b: 2 } })
  const error = await refusal(bare.sdk.callFunction({ name: 'boom' }))
  expect([error.errCode, error.code]).toEqual([-1, 'FUNCTIONS_EXECUTE_FAIL'])
})

test('errors look as in WeChat', async () => {
  const boom = await refusal(call('boom'))
  expect(boom).toBeInstanceOf(CloudError)
  expect(boom.errCode).toBe(-504002)
  expect(boom.errMsg).toMatch(/errCode: -504002 \| errMsg: TypeError: bad thing/)
  expect((await refusal(call('absent'))).errCode).toBe(-501000)
  expect((await refusal(call('../hello'))).errCode).toBe(-501000)
  expect((await refusal(call('broken'))).errCode).toBe(-504002)
  expect((await refusal(call('exits'))).errCode).toBe(-504002)
})

test('a function that takes too long is killed, and the next call finds a fresh process', async () => {
  const error = await refusal(call('slow', { ms: 60_000 }, { timeoutMs: 200 }))
  expect(error.errCode).toBe(-504003)
  expect(error.errMsg).toMatch(/Invoking task timed out after 0.2 seconds/)
  expect(typeof (await bare.cloud.invoke('slow', { ms: 1 }))).toBe('number')
})

test('one that never yields is killed too', async () => {
  expect((await refusal(call('busy', {}, { timeoutMs: 200 }))).errCode).toBe(-504003)
})

test('the time-out is three seconds, or what config.json says', async () => {
  expect((await refusal(call('slow', { ms: 60_000 }))).errMsg).toBe(
    'cloud.callFunction:fail Error: errCode: -504003 | errMsg: Invoking task timed out after 3 seconds',
  )
  bare.deploy('quick', functions.slow, { timeout: 1 })
  expect((await refusal(call('quick', { ms: 60_000 }))).errMsg).toContain('after 1 seconds')
  bare.deploy('greedy', functions.slow, { timeout: 61 })
  expect((await refusal(call('greedy', { ms: 1 }))).message).toContain('between 1 and 60')
})

test('an event over 100 KB and a reply over 6 MB are refused', async () => {
  expect((await refusal(call('nothing', { text: 'x'.repeat(101 * 1024) }))).errCode).toBe(-501007)
  expect((await refusal(call('large', { size: 6 * 1024 * 1024 + 1 }))).errCode).toBe(-504002)
  expect(await bare.cloud.invoke('large', { size: 1000 })).toHaveLength(1000)
  expect(await bare.cloud.invoke('nothing', {})).toBeNull()
})

test('one invocation at a time per process, at most twenty processes, the rest wait', async () => {
  const pids = await Promise.all(Array.from({ length: 24 }, () => bare.cloud.invoke('slow', { ms: 300 })))
  expect(pids).toHaveLength(24)
  expect(new Set(pids).size).toBeLessThanOrEqual(20)
  expect(new Set(pids).size).toBeGreaterThan(10)
})

test("the cloud's clock is every function's Date and the server's date", async () => {
  const WEEK = 7 * 24 * 3_600_000
  const { clock } = bare.cloud
  // However long a call takes on a busy machine, what it is told lies between its beginning and its end.
  const during = async (read: () => Promise<unknown>) => {
    const [began, told, ended] = [clock.now(), Number(await read()), clock.now()]
    expect(told).toBeGreaterThanOrEqual(began)
    expect(told).toBeLessThanOrEqual(ended)
  }
  const { offset } = clock
  clock.advance(WEEK)
  expect(clock.offset).toBe(offset + WEEK)
  await during(async () => (await call('now')).now)
  await during(async () => (await call('now')).made)
  await during(() => bare.cloud.invoke('store', { id: 'shifted' }))
  const { fixed, isDate, text } = await call('now')
  expect([fixed, isDate, text]).toEqual([5, true, 'string'])
  clock.set(1_000_000)
  await during(async () => (await call('now')).now)
  clock.stand(2_000_000)
  expect([(await call('now')).now, (await call('now')).made, clock.now()]).toEqual([2_000_000, 2_000_000, 2_000_000])
  expect(await bare.cloud.invoke('store', { id: 'standing' })).toBe(2_000_000)
  clock.advance(5)
  expect((await call('now')).now).toBe(2_000_005)
  clock.set(Date.now())
  await during(async () => (await call('now')).now)
})

test('a Buffer in a document is sent as JSON, and by the SDK without its bytes', async () => {
  expect(await call('bytes')).toEqual({ type: 'Buffer', data: [] })
})

test('what a function prints is passed on with its name', async () => {
  await call('prints')
  const printed = () => bare.lines.filter((line) => line.startsWith('[prints]'))
  await until(
    () => printed().length >= 2,
    () => printed().join('\n'),
  )
  expect(bare.lines).toEqual(expect.arrayContaining(['[prints] to out', '[prints] to err']))
})

test('a function built anew is taken up at the next call', async () => {
  bare.deploy('changing', `exports.main = async () => 1`)
  expect(await bare.cloud.invoke('changing', {})).toBe(1)
  const file = join(bare.dataDir, '../functions/changing/index.js')
  const built = statSync(file).mtimeMs / 1000
  bare.deploy('changing', `exports.main = async () => 2`)
  // Built a second later, however coarse the disk's own time is.
  utimesSync(file, built + 1, built + 1)
  expect(await bare.cloud.invoke('changing', {})).toBe(2)
})

test('operations are counted per invocation', async () => {
  const mark = bare.cloud.operations.mark()
  await bare.cloud.invoke('store', { id: 'counted' })
  const { entries, totals } = bare.cloud.operations.since(mark)
  expect(totals).toMatchObject({ functionCalls: 1, queries: 1, read: 1, written: 1 })
  expect(totals.byCollection.entries).toEqual({ count: 2, read: 1, written: 1 })
  expect(entries.map(({ action, functionName }) => [action, functionName])).toEqual([
    ['database.insertDocument', 'store'],
    ['database.getDocument', 'store'],
    ['functions.call', 'store'],
  ])
  const [insert] = entries
  expect(insert?.docIds).toEqual(['counted'])
  expect(new Set(entries.map(({ invocationId }) => invocationId)).size).toBe(1)
  expect(bare.cloud.operations.ofInvocation(insert?.invocationId ?? '').entries).toHaveLength(3)
  bare.cloud.operations.reset()
  expect(bare.cloud.operations.totals.written).toBe(0)
})

test('no function starts without the loopback hook', () => {
  const hook = bare.cloud.sdkEnv()
  expect(() => assertLoopback(hook)).not.toThrow()
  expect(() => assertLoopback({})).toThrow('loopback hook')
  expect(() => assertLoopback({ ...hook, TENCENTCLOUD_RUNENV: '' })).toThrow('loopback hook')
  expect(() => assertLoopback({ ...hook, TCB_CONTEXT_CNFG: '{"URL":"http://tcb-api.example.com/admin"}' })).toThrow(
    'loopback hook',
  )
  const started = spawnSync(process.execPath, [workerFile(), '/dev/null'], {
    env: {} as NodeJS.ProcessEnv,
    encoding: 'utf8',
  })
  expect([started.status, started.stderr]).toEqual([1, expect.stringContaining('loopback hook')])
})

test('a function finds no more than Node 18 has', async () => {
  bare.deploy(
    'modern',
    `exports.main = async () => ({
      newer: [[].toSorted, [].with, Object.groupBy, Promise.withResolvers, globalThis.navigator, globalThis.WebSocket, ''.isWellFormed]
        .map((found) => typeof found),
      older: [[].findLast, [].at, structuredClone, fetch, Object.hasOwn].map((found) => typeof found) })`,
  )
  expect(await call('modern')).toEqual({ newer: Array(7).fill('undefined'), older: Array(5).fill('function') })
  bare.deploy('reaching', `exports.main = async () => [3, 1].toSorted()`)
  expect((await refusal(call('reaching'))).errMsg).toContain('toSorted is not a function')
})
