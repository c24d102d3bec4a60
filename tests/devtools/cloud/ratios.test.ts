import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud, type Cloud } from '../../../devtools/cloud'

/**
 * Speed by ratio in one run: both sides take turns on the same machine under the same load, and the best of many turns counts, so
 * that a busy machine slows both and decides nothing.
 */
const TURNS = 30

function best(sides: readonly (() => void)[]): number[] {
  const least = sides.map(() => Infinity)
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [i, side] of sides.entries()) {
      const started = process.hrtime.bigint()
      side()
      least[i] = Math.min(least[i] ?? Infinity, Number(process.hrtime.bigint() - started))
    }
  }
  return least
}

let home: string
let cloud: Cloud
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ratios-'))
  mkdirSync(join(home, 'functions/echo'), { recursive: true })
  writeFileSync(join(home, 'functions/echo/index.js'), 'exports.main = async (event) => ({ said: event.say })')
  const index = {
    name: 'branch',
    keys: [
      { name: 'branch', direction: '1' as const },
      { name: 'no', direction: '-1' as const },
    ],
  }
  cloud = await startCloud({
    ...{ dataDir: join(home, 'data'), functionsDir: join(home, 'functions'), log: () => undefined },
    collections: ['small', 'large'].map((name) => ({ name, indexes: [index] })),
  })
  for (const [name, size] of [
    ['small', 1000],
    ['large', 100_000],
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

const find = (name: string) => () => {
  for (let i = 0; i < 200; i += 1) cloud.database.find(name, { branch: `b${i % 50}` }, { sort: { no: -1 }, limit: 10 })
}
const count = (name: string) => () => {
  for (let i = 0; i < 200; i += 1) cloud.database.count(name, { branch: `b${i % 50}`, no: { $gte: 5 } })
}
/** The same twenty documents again and again, each in a commit of its own. */
const update = (name: string) => () => {
  for (let no = 0; no < 20; no += 1) {
    const data = { $inc: { no: 0, turns: 1 } }
    cloud.database.modify(name, { query: { _id: `d${no}` }, data, multi: false, replace: false, upsert: false })
  }
}

test.each([
  ['an indexed find', find],
  ['an indexed count', count],
  ['an update by id', update],
])('%s among 100,000 documents costs at most twice one among 1,000', (_, work) => {
  const [small = 0, large = 0] = best([work('small'), work('large')])
  expect(large / small).toBeLessThanOrEqual(2)
})

test('the finds and updates that are compared do what they should', () => {
  expect(cloud.database.find('large', { branch: 'b7' }, { sort: { no: -1 }, limit: 10 })).toHaveLength(10)
  expect(cloud.database.count('large', { branch: 'b7', no: { $gte: 5 } })).toBe(20)
  update('large')()
  expect(cloud.database.get('large', 'd3')).toMatchObject({ turns: expect.any(Number) as number })
})

test('a call through the gateway costs at most as much as 20,000 bare calls of its handler', async () => {
  const file = join(home, 'functions/echo/index.js')
  const { main } = createRequire(file)(file) as {
    main: (event: { say: number }) => Promise<unknown>
  }
  await cloud.invoke('echo', { say: 0 })
  let [gateway, bare] = [Infinity, Infinity]
  for (let turn = 0; turn < TURNS; turn += 1) {
    let started = process.hrtime.bigint()
    await cloud.invoke('echo', { say: turn })
    gateway = Math.min(gateway, Number(process.hrtime.bigint() - started))
    started = process.hrtime.bigint()
    for (let i = 0; i < 1000; i += 1) await main({ say: i })
    bare = Math.min(bare, Number(process.hrtime.bigint() - started))
  }
  // A message to another process and back: about 0.1 ms against 0.1 µs for a call in place.
  expect(gateway / bare).toBeLessThan(20)
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
