import { pointSdkAt, refusal, startBareCloud, type BareCloud, type Collection } from '../../support/bare-cloud'

let bare: BareCloud
let seats: Collection

beforeAll(async () => {
  bare = await startBareCloud({
    collections: [
      { name: 'seats', indexes: [{ name: 'no', unique: true, keys: [{ name: 'no', direction: '1' }] }] },
      { name: 'log', indexes: [] },
    ],
  })
  seats = bare.db.collection('seats')
})
afterAll(async () => await bare.close())
beforeEach(async () => {
  bare.cloud.database.remove('seats', { query: {}, multi: true })
  await seats.add({ data: { _id: 's', left: 1, no: 1 } })
})

const left = async () => (await seats.doc('s').get()).data.left

test('a transaction sees its own writes; others see them after the commit', async () => {
  await bare.db.runTransaction(async (transaction) => {
    const inside = transaction.collection('seats')
    await inside.doc('s').update({ data: { left: bare._.inc(-1) } })
    await inside.add({ data: { _id: 't', left: 5, no: 2 } })
    await transaction
      .collection('log')
      .doc('l')
      .set({ data: { of: 's' } })
    expect((await inside.doc('s').get()).data.left).toBe(0)
    expect((await inside.doc('t').get()).data.left).toBe(5)
    expect(await left()).toBe(1)
  })
  expect(await left()).toBe(0)
  expect((await bare.db.collection('log').doc('l').get()).data.of).toBe('s')
})

test('a transaction keeps seeing the data as it was at its start', async () => {
  const transaction = await bare.db.startTransaction()
  await seats.doc('s').update({ data: { left: 9 } })
  expect((await transaction.collection('seats').doc('s').get()).data.left).toBe(1)
  await transaction.rollback()
})

test('a rollback leaves nothing, and gives its reason', async () => {
  const outcome = await bare.db
    .runTransaction(async (transaction) => {
      await transaction.collection('seats').doc('s').remove()
      await transaction.rollback('sold out')
    })
    .catch((reason: unknown) => reason)
  expect(outcome).toBe('sold out')
  expect(await left()).toBe(1)
})

test('the second to write a document fails at once', async () => {
  const first = await bare.db.startTransaction()
  const second = await bare.db.startTransaction()
  await first
    .collection('seats')
    .doc('s')
    .update({ data: { left: 0 } })
  const error = await refusal(
    second
      .collection('seats')
      .doc('s')
      .update({ data: { left: 5 } }),
  )
  expect(error.errMsg).toContain('TransactionConflict')
  await first.commit()
  expect(await left()).toBe(0)
})

test('a document changed since the start cannot be written, and the SDK does not try the callback again', async () => {
  let runs = 0
  const error = await refusal(
    bare.db.runTransaction(async (transaction) => {
      runs += 1
      await transaction.collection('seats').doc('s').get()
      await seats.doc('s').update({ data: { left: bare._.inc(1) } })
      await transaction
        .collection('seats')
        .doc('s')
        .update({ data: { left: bare._.inc(1) } })
    }),
  )
  expect(error.errMsg).toContain('TransactionConflict')
  expect(runs).toBe(1)
})

test('a write outside waits for the transaction that holds the document', async () => {
  const transaction = await bare.db.startTransaction()
  await transaction
    .collection('seats')
    .doc('s')
    .update({ data: { left: 100 } })
  const arrived = new Promise<void>((resolve) =>
    bare.cloud.setFaults(({ action }) => {
      if (action.startsWith('database.modify')) resolve()
      return undefined
    }),
  )
  let ended = false
  const outside = seats
    .doc('s')
    .update({ data: { left: bare._.inc(1) } })
    .finally(() => (ended = true))
  await arrived
  bare.cloud.setFaults()
  // What is asked after it is answered before it.
  for (let asked = 0; asked < 5; asked += 1) expect([await left(), ended]).toEqual([1, false])
  await transaction.commit()
  expect((await outside).stats.updated).toBe(1)
  expect(await left()).toBe(101)
})

test('after its end a transaction is gone', async () => {
  const transaction = await bare.db.startTransaction()
  await transaction.commit()
  const error = await refusal(
    transaction
      .collection('seats')
      .doc('s')
      .set({ data: { left: 3 } }),
  )
  expect(error.errMsg).toContain('TransactionNotExist')
})

test('a duplicate key is reported at the write', async () => {
  const transaction = await bare.db.startTransaction()
  const error = await refusal(transaction.collection('seats').add({ data: { _id: 'other', no: 1 } }))
  expect(error.errMsg).toContain('E11000')
  const same = await refusal(transaction.collection('seats').add({ data: { _id: 's', no: 7 } }))
  expect(same.errMsg).toContain('E11000')
  await transaction.rollback()
})

test('what leaves a transaction silently is an error here', async () => {
  const sdk = pointSdkAt(bare.cloud, 'a-caller')
  const db = sdk.database()
  const transaction = await db.startTransaction()
  const inside = transaction.collection('seats')
  for (const escape of [
    inside.where({ _id: 's' }).update({ data: { left: 50 } }),
    inside.where({ _id: 's' }).remove(),
    inside.where({ _id: 's' }).count(),
    db.collection('seats').aggregate().match({ _id: 's' }).end(),
  ]) {
    expect((await refusal(escape)).errMsg).toContain('leaves the open transaction silently')
  }
  await transaction.rollback()
  expect((await db.collection('seats').where({ _id: 's' }).count()).total).toBe(1)
  pointSdkAt(bare.cloud)
})

test('a transaction reads single documents only', async () => {
  const transaction = await bare.db.startTransaction()
  const error = await refusal(transaction.collection('seats').where({ _id: 's' }).get())
  expect(error.errMsg).toContain('a transaction takes doc() operations only')
  expect((await transaction.collection('seats').doc('s').get()).data.left).toBe(1)
  await transaction.rollback()
})

test('a transaction ends after 30 seconds', () => {
  jest.useFakeTimers()
  try {
    const { transactions } = bare.cloud.database
    const id = transactions.begin('a-slow-caller')
    jest.advanceTimersByTime(29_000)
    expect(transactions.isInside('a-slow-caller')).toBe(true)
    jest.advanceTimersByTime(1_000)
    expect(() => transactions.commit(id)).toThrow('TransactionNotExist')
  } finally {
    jest.useRealTimers()
  }
})

test('two transactions over two accounts never lose money', async () => {
  await seats.add({ data: { _id: 'u', left: 10, no: 3 } })
  await seats.add({ data: { _id: 'v', left: 10, no: 4 } })
  const move = async () =>
    await bare.db.runTransaction(async (transaction) => {
      const inside = transaction.collection('seats')
      await inside.doc('u').update({ data: { left: bare._.inc(-1) } })
      await inside.doc('v').update({ data: { left: bare._.inc(1) } })
    })
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, move))
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(done).toBeGreaterThan(0)
  expect((await seats.doc('u').get()).data.left).toBe(10 - done)
  expect((await seats.doc('v').get()).data.left).toBe(10 + done)
})
