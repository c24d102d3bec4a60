import type { Fault } from '../../../devtools/cloud'
import { startBareCloud, type BareCloud } from '../../support/bare-cloud'

const count = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  exports.main = async ({ id }) => {
    const db = cloud.database()
    return (await db.collection('tallies').doc(id).update({ data: { n: db.command.inc(1) } })).stats
  }`

let bare: BareCloud
let made = 0

beforeAll(async () => {
  bare = await startBareCloud({ collections: [{ name: 'tallies', indexes: [] }], functions: { count } })
})
afterAll(async () => await bare.close())
afterEach(() => bare.cloud.setFaults())

/** Calls the counting function while its update goes wrong; tells the error and what the tally became. */
async function under(fault: Fault, timeoutMs = 3_000) {
  const id = `t${(made += 1)}`
  bare.cloud.database.insert('tallies', [{ _id: id, n: 0 }])
  bare.cloud.setFaults(({ action, functionName, collection }) =>
    action === 'database.modifyDocument' && functionName === 'count' && collection === 'tallies' ? fault : undefined,
  )
  const outcome = await bare.cloud.invoke('count', { id }, { timeoutMs }).catch((error: unknown) => error)
  return { outcome, n: bare.cloud.database.get('tallies', id)?.n }
}

test('error-before: refused, nothing written', async () => {
  const { outcome, n } = await under('error-before')
  expect(outcome).toMatchObject({ errCode: -504002, message: expect.stringContaining('-502001') as string })
  expect(n).toBe(0)
})

test('error-after: written, but the answer is an error', async () => {
  const { outcome, n } = await under('error-after')
  expect(outcome).toMatchObject({ errCode: -504002 })
  expect(n).toBe(1)
})

test('timeout: written, the answer never comes', async () => {
  const { outcome, n } = await under('timeout', 500)
  expect(outcome).toMatchObject({ errCode: -504003 })
  expect(n).toBe(1)
})

test('kill-before: the process dies, nothing written', async () => {
  const { outcome, n } = await under('kill-before')
  expect(outcome).toMatchObject({ errCode: -504002, message: expect.stringContaining('SIGKILL') as string })
  expect(n).toBe(0)
})

test('kill-after: written, then the process dies', async () => {
  const { outcome, n } = await under('kill-after')
  expect(outcome).toMatchObject({ errCode: -504002 })
  expect(n).toBe(1)
})

test('busy: refused as a conflict', async () => {
  const { outcome, n } = await under('busy')
  expect(outcome).toMatchObject({ message: expect.stringContaining('TransactionBusy') as string })
  expect(n).toBe(0)
})

test('duplicate: applied twice, answered once', async () => {
  const { outcome, n } = await under('duplicate')
  expect(outcome).toEqual({ updated: 1 })
  expect(n).toBe(2)
})

test('a plan can strike the nth call, and the next call finds a fresh process', async () => {
  bare.cloud.database.insert('tallies', [{ _id: 'nth', n: 0 }])
  const seen: number[] = []
  bare.cloud.setFaults(({ n }) => {
    seen.push(n)
    return seen.length === 2 ? 'kill-after' : undefined
  })
  const outcomes = []
  for (let call = 0; call < 3; call += 1) {
    outcomes.push(
      await bare.cloud.invoke('count', { id: 'nth' }).then(
        () => 'done',
        () => 'failed',
      ),
    )
  }
  expect(outcomes).toEqual(['done', 'failed', 'done'])
  expect(seen[1]).toBe(Number(seen[0]) + 1)
  expect(bare.cloud.database.get('tallies', 'nth')?.n).toBe(3)
})

test('a conflict at the commit is tried again by the SDK', async () => {
  bare.cloud.database.insert('tallies', [{ _id: 'tx', n: 0 }])
  let commits = 0
  bare.cloud.setFaults(({ action }) => {
    if (action !== 'database.commitTransaction') return undefined
    commits += 1
    return commits === 1 ? 'busy' : undefined
  })
  const attempt = bare.db.runTransaction(async (transaction) => {
    await transaction
      .collection('tallies')
      .doc('tx')
      .update({ data: { n: bare._.inc(1) } })
    return 'through'
  })
  expect(await attempt).toBe('through')
  expect(commits).toBe(2)
  expect(bare.cloud.database.get('tallies', 'tx')?.n).toBe(1)
})
