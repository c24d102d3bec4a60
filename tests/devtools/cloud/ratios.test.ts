import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud, type Cloud } from '../../../devtools/cloud'
import type { WorkTaken } from '../../../devtools/cloud/database/work'
import { pointSdkAt } from '../../support/bare-cloud'

/** Speed in counts: what was done for a request is the same on a busy machine. */
const MOST = 2
/** A step of SQLite's that goes straight to what is wanted. */
const SERVED = /^SEARCH \w+ USING (COVERING )?INDEX \w+ \((id|k:branch)=\?/
const CALLS = 5

/** Tells who serves, what its process has heard and sent so far. */
const ECHO = `
  let [heard, sent] = [0, 0]
  process.on('message', () => { heard += 1 })
  const send = process.send.bind(process)
  process.send = (...message) => { sent += 1; return send(...message) }
  exports.main = async (event) => ({ said: event.say, pid: process.pid, heard, sent })`

let home: string
let cloud: Cloud
const index = {
  name: 'branch',
  keys: [
    { name: 'branch', direction: '1' as const },
    { name: 'no', direction: '-1' as const },
  ],
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ratios-'))
  mkdirSync(join(home, 'functions/echo'), { recursive: true })
  writeFileSync(join(home, 'functions/echo/index.js'), ECHO)
  cloud = await startCloud({
    dataDir: join(home, 'data'),
    functionsDir: join(home, 'functions'),
    log: () => undefined,
    collections: [
      ...['small', 'large'].map((name) => ({ name, indexes: [index] })),
      { name: 'unindexed', indexes: [] },
      { name: 'otherwise', indexes: [{ ...index, keys: [...index.keys].reverse() }] },
    ],
  })
  for (const [name, size] of [
    ['small', 1000],
    ['large', 100_000],
    ['unindexed', 10_000],
    ['otherwise', 10_000],
  ] as const) {
    const documents = Array.from({ length: size }, (_, no) => ({
      _id: `d${no}`,
      branch: `b${Math.floor(no / 20)}`,
      no,
      text: 'x'.repeat(100),
    }))
    cloud.database.insertMany(name, documents)
  }
})
afterAll(async () => {
  await cloud.close()
  rmSync(home, { recursive: true, force: true })
})

const find =
  (name: string, times = 200) =>
  () => {
    for (let i = 0; i < times; i += 1)
      cloud.database.find(name, { branch: `b${i % 50}` }, { sort: { no: -1 }, limit: 10 })
  }
const count =
  (name: string, times = 200) =>
  () => {
    for (let i = 0; i < times; i += 1) cloud.database.count(name, { branch: `b${i % 50}`, no: { $gte: 5 } })
  }
/** The same twenty documents again and again, each in a commit of its own. */
const update = (name: string) => () => {
  for (let no = 0; no < 20; no += 1) {
    const data = { $inc: { no: 0, turns: 1 } }
    cloud.database.modify(name, { query: { _id: `d${no}` }, data, multi: false, replace: false, upsert: false })
  }
}

/** What is done for the same among few documents and among many. */
const inBoth = (work: (name: string) => () => void, large = 'large'): { few: WorkTaken; many: WorkTaken } => {
  const [few, many] = ['small', large].map((name) => {
    cloud.database.work.take()
    work(name)()
    return cloud.database.work.take()
  })
  if (!few || !many) throw new Error('nothing was done')
  return { few, many }
}

/** What costs more among many documents, and what looks at documents that it does not want. */
function told({ few, many }: { few: WorkTaken; many: WorkTaken }): string[] {
  const kinds = ['statements', 'rows', 'documents', 'characters'] as const
  return [
    ...kinds.filter((kind) => many[kind] > MOST * few[kind]),
    ...cloud.database.plans(many).filter((step) => !SERVED.test(step)),
  ]
}

describe.each([
  ['an indexed find', find],
  ['an indexed count', count],
  ['an update by id', update],
])('%s among 100,000 documents', (_, work) => {
  test('costs at most twice one among 1,000', () => {
    expect(told(inBoth(work))).toEqual([])
  })

  test('costs in fact as many statements, rows and documents', () => {
    const { few, many } = inBoth(work)
    expect(few.rows).toBeGreaterThan(0)
    expect([many.statements, many.rows, many.documents]).toEqual([few.statements, few.rows, few.documents])
  })
})

describe('an index that does not serve is told', () => {
  test.each([
    ['find', find],
    ['count', count],
  ])('by what a %s has to parse, where there is none', (_, work) => {
    const faults = told(inBoth((name) => work(name, 1), 'unindexed'))
    expect(faults).toEqual(['rows', 'documents', 'characters', 'SCAN c_unindexed'])
  })

  test.each([
    ['find', find],
    ['count', count],
  ])('by the plan of a %s, where SQLite itself passes over what is not wanted', (_, work) => {
    const [fault, ...others] = told(inBoth((name) => work(name, 1), 'otherwise'))
    expect(fault).toMatch(/INDEX i_otherwise_branch/)
    expect(others).toEqual([])
  })
})

test('the finds and updates that are compared do what they should', () => {
  expect(cloud.database.find('large', { branch: 'b7' }, { sort: { no: -1 }, limit: 10 })).toHaveLength(10)
  expect(cloud.database.count('large', { branch: 'b7', no: { $gte: 5 } })).toBe(20)
  update('large')()
  expect(cloud.database.get('large', 'd3')).toMatchObject({ turns: expect.any(Number) as number })
})

interface Told {
  pid: number
  heard: number
  sent: number
}

/** What calls of a function cost: processes that served, messages to each and from it, and requests over HTTP. */
async function calls(call: (say: number) => Promise<unknown>) {
  let requests = 0
  const count = () => (requests += 1)
  const served: Told[] = []
  subscribe('http.server.request.start', count)
  for (let say = 0; say < CALLS; say += 1) served.push((await call(say)) as Told)
  unsubscribe('http.server.request.start', count)
  const [first, last] = [served[0], served.at(-1)]
  if (!first || !last) throw new Error('nothing was called')
  const processes = new Set(served.map(({ pid }) => pid)).size
  return { processes, heard: last.heard - first.heard, sent: last.sent - first.sent, requests }
}

describe('a warm call through the gateway costs one message to the process and one back', () => {
  const warm = { processes: 1, heard: CALLS - 1, sent: CALLS - 1 }
  const invoke = (say: number) => cloud.invoke('echo', { say })
  const bySdk = async (data: object) => (await pointSdkAt(cloud).callFunction({ name: 'echo', data })).result

  test('and no request from the page’s own server', async () => {
    expect(await calls(invoke)).toEqual({ ...warm, requests: 0 })
  })

  test('and one request by the SDK', async () => {
    expect(await calls((say) => bySdk({ say }))).toEqual({ ...warm, requests: CALLS })
  })

  test('one that is never warm is told', async () => {
    const file = join(home, 'functions/echo/index.js')
    let built = 0
    const anew = async (say: number) => {
      built += 1
      utimesSync(file, built, built)
      return await invoke(say)
    }
    expect(await calls(anew)).toMatchObject({ processes: CALLS, heard: 0 })
  })
})

test('collections are closed to phones: the phone’s way reaches functions only', async () => {
  const post = async (path: string, body: object) =>
    (await fetch(`${cloud.url}${path}`, { method: 'POST', body: JSON.stringify(body) })).status
  const query = { action: 'database.getDocument', collectionName: 'small', query: '{}' }
  expect(await post('/web', query)).toBe(404)
  expect(await post('/as/member/admin', query)).toBe(404)
  const reply = await fetch(`${cloud.url}/invoke`, {
    method: 'POST',
    body: JSON.stringify({ name: 'database.getDocument', data: query }),
  })
  expect(JSON.stringify(await reply.json())).toMatch(/501000/)
})
