import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { Engine, startCloud } from '../../../devtools/cloud'
import { pointSdkAt } from '../../support/bare-cloud'

let home: string
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'durable-'))))
afterEach(() => rmSync(home, { recursive: true, force: true }))

const root = join(__dirname, '../../..')
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
  .then((cloud) => process.send({ env: cloud.sdkEnv() }))
`

const WRITER = `
const cloud = require('wx-server-sdk'); cloud.init({ env: 'local-env' })
const db = cloud.database(), _ = db.command, entries = db.collection('entries'), [round] = process.argv.slice(2)
async function work(worker) {
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
Promise.all([0, 1, 2, 3].map(work)).catch(() => process.exit(0))
`

function bundleServer(): string {
  const entry = join(home, 'server.ts')
  writeFileSync(entry, SERVER)
  const outfile = join(root, 'node_modules/.cache/durability-server.cjs')
  // Beside the sources, so that what it reads there (the function process's entry) is found.
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    define: { __dirname: JSON.stringify(join(root, 'devtools/cloud/functions')) },
  })
  return outfile
}

async function firstMessage(child: ChildProcess): Promise<{ env: Record<string, string> }> {
  const [message] = (await once(child, 'message')) as [{ env: Record<string, string> }]
  return message
}

test('kill -9 in the middle of writing loses nothing that was acknowledged', async () => {
  const server = bundleServer()
  const writer = join(home, 'writer.cjs')
  writeFileSync(writer, WRITER)
  const dataDir = join(home, 'data')
  const added: string[] = []
  const moved: string[] = []
  for (const [round, ms] of [500, 700, 900].entries()) {
    const serving = fork(server, [dataDir, join(home, 'functions')], { execArgv: [] })
    const { env } = await firstMessage(serving)
    const writing = fork(writer, [String(round)], {
      env: { ...process.env, ...env, NODE_PATH: join(root, 'node_modules') },
      execArgv: [],
      silent: true,
    })
    writing.on('message', (message: { added?: string; moved?: string }) => {
      if (message.added !== undefined) added.push(message.added)
      if (message.moved !== undefined) moved.push(message.moved)
    })
    await once(writing, 'message')
    await new Promise((resolve) => setTimeout(resolve, ms))
    serving.kill('SIGKILL')
    await once(writing, 'exit')
  }
  const engine = new Engine(dataDir)
  const lost = added.filter((id) => !engine.get('entries', id))
  const undone = moved.filter((id) => engine.get('entries', id)?.left !== 0 || !engine.get('entries', `${id}b`))
  const torn = engine
    .find('entries')
    .filter(
      (entry) => 'left' in entry && (entry.left === 0) !== Boolean(engine.get('entries', `${String(entry._id)}b`)),
    )
  engine.close()
  expect(added.length).toBeGreaterThan(30)
  expect(moved.length).toBeGreaterThan(30)
  expect({ lost, undone, torn }).toEqual({ lost: [], undone: [], torn: [] })
}, 60_000)
