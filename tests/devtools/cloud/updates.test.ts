import { refusal, startBareCloud, type BareCloud, type Collection } from '../../support/bare-cloud'

let bare: BareCloud
let items: Collection

beforeAll(async () => {
  bare = await startBareCloud({ collections: [{ name: 'items', indexes: [] }] })
  items = bare.db.collection('items')
})
afterAll(async () => await bare.close())

let made = 0
/** Adds a document, updates it, and returns how many were changed and what it became. */
async function after(before: Record<string, unknown>, data: Record<string, unknown>) {
  const _id = `i${(made += 1)}`
  await items.add({ data: { _id, ...before } })
  const { stats } = await items.doc(_id).update({ data })
  const { _id: id, ...fields } = (await items.doc(_id).get()).data
  expect(id).toBe(_id)
  return { updated: stats.updated, fields }
}

/** The error an update is refused with; the document must be as before. */
async function refused(before: Record<string, unknown>, data: Record<string, unknown>) {
  const _id = `i${(made += 1)}`
  await items.add({ data: { _id, ...before } })
  const error = await refusal(items.doc(_id).update({ data }))
  expect((await items.doc(_id).get()).data).toEqual({ _id, ...before })
  expect(error.errCode).toBe(-502001)
  return error.errMsg
}

test('every operator of the SDK', async () => {
  const { _ } = bare
  const { fields } = await after(
    {
      left: 2,
      tags: ['x'],
      o: { p: 1 },
      nul: 1,
      low: 5,
      high: 5,
      list: [1, 2, 3],
      pulled: [{ a: 1 }, { a: 2 }],
      old: 1,
      twice: 3,
    },
    {
      left: _.inc(5),
      tags: _.push({ each: ['y', 'z'], position: 0 }),
      'o.q': _.set({ k: 1 }),
      nul: _.remove(),
      low: _.min(3),
      high: _.max(7),
      list: _.pop(),
      pulled: _.pull({ a: _.gt(1) }),
      old: _.rename('young'),
      twice: _.mul(2),
      set: _.addToSet('v'),
      whole: _.set({ a: {} }),
    },
  )
  expect(fields).toEqual({
    left: 7, tags: ['y', 'z', 'x'], o: { p: 1, q: { k: 1 } }, low: 3, high: 7, list: [1, 2], pulled: [{ a: 1 }], young: 1,
    twice: 6, set: ['v'], whole: { a: {} },
  }) // oxfmt-ignore
})

test('lists', async () => {
  const { _ } = bare
  expect((await after({ l: [3, 1] }, { l: _.push({ each: [2], sort: 1, slice: 2 }) })).fields).toEqual({ l: [1, 2] })
  expect((await after({ l: [1, 2] }, { l: _.push([3, 4]) })).fields).toEqual({ l: [1, 2, 3, 4] })
  expect((await after({ l: [1, 2] }, { l: _.shift() })).fields).toEqual({ l: [2] })
  expect((await after({ l: [2] }, { l: _.unshift([0, 1]) })).fields).toEqual({ l: [0, 1, 2] })
  expect((await after({ l: [{ a: 1 }] }, { l: _.addToSet({ a: 1 }) })).fields).toEqual({ l: [{ a: 1 }] })
  expect((await after({ l: [1, 2, 1] }, { l: _.pull(1) })).fields).toEqual({ l: [2] })
  expect((await after({ l: [{ a: 1 }, { a: 2 }] }, { 'l.1.a': 9 })).fields).toEqual({ l: [{ a: 1 }, { a: 9 }] })
  expect((await after({ l: [1] }, { 'l.3': 4 })).fields).toEqual({ l: [1, null, null, 4] })
})

test('missing fields begin at nothing', async () => {
  const { _ } = bare
  expect((await after({}, { n: _.inc(2), m: _.mul(2), a: _.max(1), b: _.min(1), 'deep.er.n': _.inc(1) })).fields).toEqual({
    n: 2, m: 0, a: 1, b: 1, deep: { er: { n: 1 } },
  }) // oxfmt-ignore
})

test('dates compare in max and min', async () => {
  const { _ } = bare
  const early = new Date(1_000)
  const late = new Date(2_000)
  expect((await after({ at: early }, { at: _.max(late) })).fields).toEqual({ at: late })
  expect((await after({ at: early }, { at: _.min(late) })).fields).toEqual({ at: early })
})

test('updated counts the documents that changed', async () => {
  expect((await after({ a: 1 }, { a: 1 })).updated).toBe(0)
  expect((await after({ a: 1 }, { a: 2 })).updated).toBe(1)
  expect((await items.doc('no such').update({ data: { a: 1 } })).stats.updated).toBe(0)
})

test('an update with where changes all that match, unless told otherwise', async () => {
  await items.add({ data: [{ group: 'g' }, { group: 'g' }, { group: 'g' }] })
  expect((await items.where({ group: 'g' }).update({ data: { mark: 1 } })).stats.updated).toBe(3)
})

test('an empty object in an update is dropped by the SDK', async () => {
  expect((await after({ keep: 0 }, { keep: 1, obj: {} })).fields).toEqual({ keep: 1 })
})

test('nested objects are flattened by the SDK, so that siblings stay', async () => {
  expect((await after({ o: { a: 1, b: 1 } }, { o: { b: 2 } })).fields).toEqual({ o: { a: 1, b: 2 } })
})

test('addToSet with each goes out literally', async () => {
  expect((await after({}, { s: bare._.addToSet({ each: ['a', 'b'] }) })).fields).toEqual({ s: [{ each: ['a', 'b'] }] })
})

test('what MongoDB refuses is refused, and nothing is changed', async () => {
  const { _ } = bare
  expect(await refused({ n: 'text' }, { n: _.inc(1) })).toContain('non-numeric')
  expect(await refused({ n: null }, { n: _.inc(1) })).toContain('non-numeric')
  expect(await refused({ n: 'text' }, { n: _.mul(1) })).toContain('non-numeric')
  expect(await refused({ l: 1 }, { l: _.push([1]) })).toContain('must be an array')
  expect(await refused({ l: 1 }, { l: _.addToSet(1) })).toContain('must be an array')
  expect(await refused({ l: 1 }, { l: _.pull(1) })).toContain('must be an array')
  expect(await refused({ l: 1 }, { l: _.pop() })).toContain('must be an array')
  expect(await refused({ a: 1 }, { 'a.b': 2 })).toContain('Cannot create field')
  expect(await refused({ a: null }, { 'a.b': 2 })).toContain('Cannot create field')
  expect(await refused({ l: [1] }, { 'l.b': 2 })).toContain('Cannot create field')
  expect(await refused({ a: 1 }, { a: _.set(1), 'a.b': _.inc(1) })).toContain('conflict')
  expect(await refused({ a: 1, b: 0 }, { b: 5, a: _.push([1]) })).toContain('must be an array')
})

test('the id cannot be changed', async () => {
  await items.add({ data: { _id: 'fixed' } })
  expect((await refusal(items.where({ _id: 'fixed' }).update({ data: { '_id.x': 1 } }))).errMsg).toContain('immutable')
})

test('fifty conditional decrements of ten places give exactly ten', async () => {
  const { _ } = bare
  await items.add({ data: { _id: 'places', left: 10, taken: [] } })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_unused, n) =>
      items.where({ _id: 'places', left: _.gt(0) }).update({ data: { left: _.inc(-1), taken: _.push([{ n }]) } }),
    ),
  )
  expect(answers.filter(({ stats }) => stats.updated === 1)).toHaveLength(10)
  const { data } = await items.doc('places').get()
  expect([data.left, data.taken]).toEqual([0, expect.any(Array)])
  expect(data.taken).toHaveLength(10)
})
