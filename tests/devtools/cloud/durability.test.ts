import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { Engine, startCloud } from '../../../devtools/cloud'
import { Connection } from '../../../devtools/cloud/database/sqlite'
import { pointSdkAt } from '../../support/bare-cloud'
import { until } from '../../support/until'

let home: string
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'durable-'))))
afterEach(() => rmSync(home, { recursive: true, force: true }))

const root = join(__dirname, '../../..')
const env = { ...process.env, NODE_PATH: join(root, 'node_modules') }
const collections = [
  { name: 'entries', indexes: [{ name: 'no', unique: true, keys: [{ name: 'no', direction: '1' as const }] }] },
  { name: 'lists', indexes: [{ name: 'tags', keys: [{ name: 'tags', direction: '1' as const }] }] },
]

test('everything is there after a restart', async () => {
  const options = {
    dataDir: join(home, 'data'),
    functionsDir: join(home, 'functions'),
    collections,
    log: () => undefined,
  }
  const first = await startCloud(options)
  const db = pointSdkAt(first).database()
  await db.collection('entries').add({ data: { _id: 'a', no: 1, at: new Date(5) } })
  await db.createCollection('added')
  await db.collection('added').add({ data: { _id: 'x' } })
  first.database.insert('lists', [{ _id: 'l', tags: ['p', 'q'] }])
  const fileId = first.storage.put('a/b.txt', Buffer.from('kept'))
  await first.close()

  const second = await startCloud(options)
  expect(second.database.get('entries', 'a')).toEqual({ _id: 'a', no: 1, at: new Date(5) })
  expect(second.database.get('added', 'x')).toEqual({ _id: 'x' })
  expect(second.database.find('lists', { tags: 'q' })).toHaveLength(1)
  expect(() => second.database.insert('entries', [{ no: 1 }])).toThrow('E11000')
  expect(await (await fetch(second.storage.urlOf(fileId))).text()).toBe('kept')
  expect(second.database.collections()).toEqual(
    expect.arrayContaining([...collections, { name: 'added', indexes: [] }]),
  )
  await second.close()
})

/** A cloud in a process of its own, with a writer inside it and one line for every write it was told is done. */
const SERVER = `
import { startCloud } from ${JSON.stringify(join(root, 'devtools/cloud/index.ts'))}
const [dataDir, functionsDir] = process.argv.slice(2)
void startCloud({ dataDir, functionsDir, collections: ${JSON.stringify(collections)}, log: () => {} })
  .then(async (cloud) => process.send({ env: cloud.sdkEnv(), pid: await cloud.invoke('pid', {}).catch(() => 0) }))
`

const WRITER = `
const cloud = require('wx-server-sdk')
async function work(round, worker) {
  cloud.init({ env: 'local-env' })
  const db = cloud.database(), _ = db.command, entries = db.collection('entries')
  for (let n = 0; ; n += 1) {
    const id = 'r' + round + 'w' + worker + 'n' + n
    await entries.add({ data: { _id: id, no: id, left: 1 } })
    process.send({ added: id })
    await db.runTransaction(async (transaction) => {
      await transaction.collection('entries').doc(id).update({ data: { left: _.inc(-1) } })
      await transaction.collection('entries').doc(id + 'b').set({ data: { no: id + 'b', of: id } })
    })
    process.send({ moved: id })
  }
}
process.on('message', ({ round, env }) => {
  Object.assign(process.env, env)
  const works = [0, 1, 2, 3].map((worker) => work(round, worker))
  // None of them goes on when another round begins.
  Promise.allSettled(works).then(() => process.send({ ended: round }))
})
`

function bundleServer(): string {
  const entry = join(home, 'server.ts')
  writeFileSync(entry, SERVER)
  const outfile = join(home, 'server.cjs')
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    // In one file it starts sooner; these two find what is theirs where they are.
    external: ['libsql', 'esbuild'],
    logLevel: 'error',
    // What it reads beside the sources (the function process's entry) is found where the sources are.
    define: { __dirname: JSON.stringify(join(root, 'devtools/cloud/functions')) },
  })
  return outfile
}

interface Started {
  env: Record<string, string>
  /** The process of a function that was called. */
  pid: number
}

async function firstMessage(child: ChildProcess): Promise<Started> {
  const [message] = (await once(child, 'message')) as [Started]
  return message
}

test('each commit reaches the disk before it is acknowledged', () => {
  const connection = Connection.writer(join(home, 'any.sqlite'), { durable: true })
  const FULL = 2
  expect([connection.rows('pragma journal_mode'), connection.rows('pragma synchronous')]).toEqual([[['wal']], [[FULL]]])
  connection.close()
})

describe('writes of one moment share their way to the disk', () => {
  /** Only what is committed, as another connection sees it. */
  const committed = (): string[] => {
    const other = Connection.snapshot(join(home, 'database.sqlite'))
    const ids = other.rows('select id from c_entries order by id').map(([id]) => String(id))
    other.close()
    return ids
  }
  let engine: Engine
  beforeEach(() => {
    engine = new Engine(home)
    collections.forEach((spec) => engine.ensureCollection(spec))
  })
  afterEach(() => engine.close())
  const add = (no: number): unknown => engine.jointly(() => engine.insert('entries', [{ _id: `e${no}`, no }]))

  test('none is there before it settles, then all are', async () => {
    add(1)
    add(2)
    expect([engine.count('entries'), committed()]).toEqual([2, []])
    await engine.settled()
    expect(committed()).toEqual(['2e1', '2e2'])
  })

  test('one that is refused takes none of the others along', async () => {
    add(1)
    expect(() => engine.jointly(() => engine.insert('entries', [{ _id: 'e3', no: 3 }, { no: 1 }]))).toThrow('E11000')
    add(2)
    await engine.settled()
    expect(committed()).toEqual(['2e1', '2e2'])
  })

  test('nor does the first of a moment, where that is refused', async () => {
    add(1)
    await engine.settled()
    expect(() => engine.jointly(() => engine.insert('entries', [{ _id: 'e3', no: 3 }, { no: 1 }]))).toThrow('E11000')
    add(2)
    expect(() => engine.jointly(() => engine.insert('entries', [{ _id: 'e4', no: 2 }]))).toThrow('E11000')
    await engine.settled()
    expect(committed()).toEqual(['2e1', '2e2'])
  })

  test('a write of its own, a transaction or the end does not leave them behind', () => {
    add(1)
    engine.insert('entries', [{ _id: 'e2', no: 2 }])
    expect(committed()).toEqual(['2e1', '2e2'])
    add(3)
    engine.transactions.abort(engine.transactions.begin('someone'))
    expect(committed()).toHaveLength(3)
    add(4)
    engine.close()
    expect(committed()).toHaveLength(4)
    engine = new Engine(home)
  })
})

test('function processes end with their cloud', async () => {
  mkdirSync(join(home, 'functions/pid'), { recursive: true })
  writeFileSync(join(home, 'functions/pid/index.js'), 'exports.main = async () => process.pid')
  const serving = fork(bundleServer(), [join(home, 'data'), join(home, 'functions')], { execArgv: [], env })
  const { pid } = await firstMessage(serving)
  expect(isRunning(pid)).toBe(true)
  serving.kill('SIGKILL')
  // It ends when it hears that nobody is at the other end; on a busy machine that is not at once.
  await until(
    () => !isRunning(pid),
    () => `${pid} still runs`,
  )
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const ROUNDS = 20
const WRITERS = 2

test('kill -9 in the middle of writing loses nothing that was acknowledged', async () => {
  const server = bundleServer()
  const writer = join(home, 'writer.cjs')
  writeFileSync(writer, WRITER)
  const dataDir = join(home, 'data')
  const added: string[] = []
  const moved: string[] = []
  const ended = new Map<string, () => void>()
  // They outlive the clouds: loading the SDK takes longer than what they are there for.
  const writers = Array.from({ length: WRITERS }, (_, n) => {
    const writing = fork(writer, [], { env, execArgv: [], silent: true })
    writing.on('message', (message: { added?: string; moved?: string; ended?: string }) => {
      if (message.added !== undefined) added.push(message.added)
      if (message.moved !== undefined) moved.push(message.moved)
      if (message.ended !== undefined) ended.get(message.ended)?.()
    })
    return { writing, n }
  })
  for (let round = 0; round < ROUNDS; round += 1) {
    const serving = fork(server, [dataDir, join(home, 'functions')], { execArgv: [], env })
    const started = await firstMessage(serving)
    const begun = writers.map(({ writing }) => once(writing, 'message'))
    const allEnded = writers.map(({ writing, n }) => {
      const name = String(round * WRITERS + n)
      writing.send({ round: name, env: started.env })
      return new Promise<void>((resolve) => ended.set(name, resolve))
    })
    await Promise.all(begun)
    // At another moment of the writing each time.
    await new Promise((resolve) => setTimeout(resolve, 30 + ((round * 37) % 200)))
    serving.kill('SIGKILL')
    await Promise.all(allEnded)
  }
  for (const { writing } of writers) writing.kill()
  const engine = new Engine(dataDir)
  const lost = added.filter((id) => !engine.get('entries', id))
  const undone = moved.filter((id) => engine.get('entries', id)?.left !== 0 || !engine.get('entries', `${id}b`))
  const torn = engine
    .find('entries')
    .filter(
      (entry) => 'left' in entry && (entry.left === 0) !== Boolean(engine.get('entries', `${String(entry._id)}b`)),
    )
  engine.close()
  expect(added.length).toBeGreaterThan(3)
  expect(moved.length).toBeGreaterThan(3)
  expect({ lost, undone, torn }).toEqual({ lost: [], undone: [], torn: [] })
}, 240_000)
