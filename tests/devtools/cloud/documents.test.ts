import { refusal, startBareCloud, type BareCloud, type Collection } from '../../support/bare-cloud'

let bare: BareCloud
let slots: Collection

beforeAll(async () => {
  bare = await startBareCloud({
    collections: [
      {
        name: 'slots',
        indexes: [
          {
            name: 'hall_no',
            unique: true,
            keys: [
              { name: 'hall', direction: '1' },
              { name: 'no', direction: '1' },
            ],
          },
          { name: 'tags', keys: [{ name: 'tags', direction: '1' }] },
        ],
      },
      { name: 'halls', indexes: [] },
      { name: 'many', indexes: [] },
    ],
  })
  slots = bare.db.collection('slots')
})
afterAll(async () => await bare.close())

const ids = (found: { data: Record<string, unknown>[] }) => found.data.map((document) => document._id)

test('a document comes back as it went in', async () => {
  const at = new Date(1_700_000_000_000)
  await slots.add({
    data: { _id: 'a', hall: 'A', no: 1, at, nothing: null, list: [1, { deep: at }], half: 0.5, big: 2 ** 40 },
  })
  const { data } = await slots.doc('a').get()
  expect(data).toEqual({
    _id: 'a',
    hall: 'A',
    no: 1,
    at,
    nothing: null,
    list: [1, { deep: at }],
    half: 0.5,
    big: 2 ** 40,
  })
})

test('an id is made when none is given, and several documents can be added at once', async () => {
  const { _id } = await slots.add({ data: { hall: 'made', no: 1 } })
  expect(_id).toMatch(/^[0-9a-f]{32}$/)
  await slots.add({
    data: [
      { hall: 'made', no: 2 },
      { hall: 'made', no: 3 },
    ],
  })
  expect((await slots.where({ hall: 'made' }).count()).total).toBe(3)
})

test('numbers may be ids', async () => {
  await slots.add({ data: { _id: 12 as unknown as string, hall: 'number', no: 1 } })
  expect((await slots.doc(12).get()).data.hall).toBe('number')
  expect(ids(await slots.where({ _id: '12' }).get())).toEqual([])
})

test("serverDate is the cloud's time", async () => {
  const { clock } = bare.cloud
  const began = clock.now()
  await slots.add({ data: { _id: 'sd', hall: 'sd', no: 1, at: bare.db.serverDate({ offset: 60_000 }) } })
  const ended = clock.now()
  const at = ((await slots.doc('sd').get()).data.at as Date).getTime() - 60_000
  expect([at >= began, at <= ended]).toEqual([true, true])
})

test('a collection that was never created is -502005', async () => {
  expect((await refusal(bare.db.collection('nowhere').get())).errCode).toBe(-502005)
  expect((await refusal(bare.db.collection('nowhere').add({ data: {} }))).errCode).toBe(-502005)
  await bare.db.createCollection('now-here')
  expect((await bare.db.collection('now-here').get()).data).toEqual([])
})

test('a second document with the same id or unique key is -502001 with E11000', async () => {
  await slots.add({ data: { _id: 'twin', hall: 'twin', no: 1 } })
  const sameId = await refusal(slots.add({ data: { _id: 'twin', hall: 'other', no: 1 } }))
  expect([sameId.errCode, sameId.errMsg]).toEqual([-502001, expect.stringContaining('E11000')])
  const sameKey = await refusal(slots.add({ data: { hall: 'twin', no: 1 } }))
  expect([sameKey.errCode, sameKey.errMsg]).toEqual([-502001, expect.stringContaining('E11000')])
  const moved = await refusal(slots.doc('a').update({ data: { hall: 'twin' } }))
  expect(moved.errMsg).toContain('E11000')
})

test('a unique index takes missing for null', async () => {
  await slots.add({ data: { _id: 'n1', hall: 'null', no: null } })
  expect((await refusal(slots.add({ data: { _id: 'n2', hall: 'null' } }))).errMsg).toContain('E11000')
})

test('when one of several documents is refused none is added', async () => {
  await refusal(
    slots.add({
      data: [
        { _id: 'f1', hall: 'fresh', no: 1 },
        { _id: 'f2', hall: 'twin', no: 1 },
      ],
    }),
  )
  expect(ids(await slots.where({ hall: 'fresh' }).get())).toEqual([])
})

test('get returns 100 documents unless asked for more, and never more than 1,000', async () => {
  const many = bare.db.collection('many')
  await many.add({ data: Array.from({ length: 1_001 }, (_, n) => ({ n })) })
  expect((await many.get()).data).toHaveLength(100)
  expect((await many.limit(5_000).get()).data).toHaveLength(1_000)
  expect((await many.count()).total).toBe(1_001)
})

test('a reply over 16 MB is refused', async () => {
  const big = 'x'.repeat(1_000_000)
  await bare.db.createCollection('big')
  bare.cloud.database.insertMany(
    'big',
    Array.from({ length: 17 }, (_, n) => ({ _id: `b${n}`, big })),
  )
  expect((await refusal(bare.db.collection('big').get())).errCode).toBe(-502001)
  expect((await bare.db.collection('big').limit(5).get()).data).toHaveLength(5)
})

test('set replaces or creates, and says which', async () => {
  const first = await slots.doc('z').set({ data: { hall: 'Z', no: 1 } })
  expect(first.stats).toEqual({ updated: 0, created: 1 })
  const second = await slots.doc('z').set({ data: { hall: 'Z', no: 2 } })
  expect(second.stats).toEqual({ updated: 1, created: 0 })
  expect((await slots.doc('z').get()).data).toEqual({ _id: 'z', hall: 'Z', no: 2 })
})

test('remove counts what it removed', async () => {
  await slots.add({
    data: [
      { hall: 'gone', no: 1 },
      { hall: 'gone', no: 2 },
    ],
  })
  expect((await slots.where({ hall: 'gone' }).remove()).stats.removed).toBe(2)
  expect((await slots.doc('no such').remove()).stats.removed).toBe(0)
})

test('getting a document that is not there throws, unless the database is told not to', async () => {
  expect((await refusal(slots.doc('no such').get())).errMsg).toContain('does not exist')
  const lenient = bare.sdk.database({ throwOnNotFound: false })
  expect((await lenient.collection('slots').doc('no such').get()).data).toBeNull()
})

test('operators of where', async () => {
  const { _, db } = bare
  await slots.add({
    data: Array.from({ length: 30 }, (_unused, no) => ({
      _id: `q${no}`, hall: 'Q', no, name: `n${no}`, at: new Date(1e12 + no), list: [{ x: no }], tags: [`t${no % 3}`, 'all'], even: no % 2 === 0,
    })),
  }) // oxfmt-ignore
  const count = async (query: Record<string, unknown>) => (await slots.where({ hall: 'Q', ...query }).count()).total
  expect(await count({ no: _.gte(10).and(_.lt(20)) })).toBe(10)
  expect(await count({ at: _.gte(new Date(1e12 + 10)).and(_.lt(new Date(1e12 + 20))) })).toBe(10)
  expect(await count({ at: new Date(1e12 + 7) })).toBe(1)
  expect(await count({ no: _.in([1, 2, 99]) })).toBe(2)
  expect(await count({ no: _.nin([1, 2, 99]) })).toBe(28)
  expect(await count({ no: _.neq(3) })).toBe(29)
  expect(await count({ even: true })).toBe(15)
  expect(await count({ even: 1 })).toBe(0)
  expect(await count({ missing: null })).toBe(30)
  expect(await count({ missing: _.exists(true) })).toBe(0)
  expect(await count({ name: db.RegExp({ regexp: '^N1', options: 'i' }) })).toBe(11)
  expect(await count({ name: /^n2/ })).toBe(11)
  expect(await count({ list: _.elemMatch({ x: _.gt(27) }) })).toBe(2)
  expect(await count({ 'list.x': 5 })).toBe(1)
  expect(await count({ tags: 't1' })).toBe(10)
  expect(await count({ tags: _.all(['t1', 'all']) })).toBe(10)
  expect(await count({ _id: _.gte('q1').and(_.lt('q2')) })).toBe(11)
  expect((await slots.where(_.or([{ _id: 'q1' }, { hall: 'Q', no: 2 }])).count()).total).toBe(2)
  expect((await slots.where({ hall: 'Q' }).where({ _id: 'a' }).count()).total).toBe(1)
})

test('order, skip, limit and fields', async () => {
  const page = await slots
    .where({ hall: 'Q' })
    .orderBy('no', 'desc')
    .skip(2)
    .limit(3)
    .field({ no: true, _id: false })
    .get()
  expect(page.data).toEqual([{ no: 27 }, { no: 26 }, { no: 25 }])
  const unindexed = await slots
    .where({ hall: 'Q' })
    .orderBy('name', 'asc')
    .limit(3)
    .field({ name: true, _id: false })
    .get()
  expect(unindexed.data).toEqual([{ name: 'n0' }, { name: 'n1' }, { name: 'n10' }])
})

test('aggregation: match, group, join, date texts', async () => {
  const { _, db } = bare
  const $ = _.aggregate
  await db.collection('halls').add({ data: { _id: 'Q', name: 'Quiet' } })
  const joined = await slots
    .aggregate()
    .match({ hall: 'Q' })
    .group({ _id: '$hall', total: $.sum!(1), last: $.max!('$no') })
    .lookup({ from: 'halls', localField: '_id', foreignField: '_id', as: 'hall' })
    .addFields({ day: $.dateToString!({ date: new Date(0), format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }) })
    .end()
  expect(joined.list).toEqual([
    { _id: 'Q', total: 30, last: 29, hall: [{ _id: 'Q', name: 'Quiet' }], day: '1970-01-01' },
  ])
  const piped = await slots
    .aggregate()
    .match({ hall: 'Q', no: 1 })
    .lookup({
      from: 'halls',
      let: { hall: '$hall' },
      pipeline: $.pipeline()
        .match(_.expr($.eq!(['$_id', '$$hall'])))
        .project({ name: 1 })
        .done(),
      as: 'hall',
    })
    .end()
  expect(piped.list).toEqual([expect.objectContaining({ hall: [{ _id: 'Q', name: 'Quiet' }] })])
  const page = await slots.aggregate().match({ hall: 'Q' }).sort({ no: -1 }).limit(2).project({ _id: 0, no: 1 }).end()
  expect(page.list).toEqual([{ no: 29 }, { no: 28 }])
})

test('an aggregation error carries -1 and the code as text', async () => {
  const error = await refusal(bare.db.collection('nowhere').aggregate().match({ a: 1 }).end())
  expect([error.errCode, error.code]).toEqual([-1, 'DATABASE_COLLECTION_NOT_EXIST'])
})

test('stages that the real database does not have are refused', async () => {
  for (const stage of ['facet', 'graphLookup', 'out', 'redact']) {
    const stages = [{ stageKey: `$${stage}`, stageValue: '{}' }]
    const body = { action: 'database.aggregateDocuments', collectionName: 'slots', stages }
    const answer = await fetch(`${bare.cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) })
    expect(await answer.json()).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(stage) as string,
    })
  }
})

test('an operator the database does not have is refused', async () => {
  expect((await refusal(slots.where({ hall: { $soundsLike: 'Q' } }).get())).errCode).toBe(-502001)
})

test('a forged operator from an event reaches the query: the door must be kept elsewhere', async () => {
  expect((await slots.where({ hall: { $ne: null } }).count()).total).toBeGreaterThan(30)
})

test('fields beginning with $ are not stored', async () => {
  expect((await refusal(slots.add({ data: { $where: 'x' } }))).errCode).toBe(-502001)
})

test('so do a forged $set and a forged owner: what comes from an event is taken apart before it is written', async () => {
  await slots.add({ data: { _id: 'forged', hall: 'forged', no: 1 } })
  await slots.doc('forged').update({ data: { $set: { hall: 'taken' } } })
  expect((await slots.doc('forged').get()).data.hall).toBe('taken')
  await slots.doc('forged').set({ data: { _openid: 'somebody-else', hall: 'forged', no: 2 } })
  expect((await slots.doc('forged').get()).data._openid).toBe('somebody-else')
})

test('a collection has ten indexes at most', () => {
  const index = (n: number) => ({ name: `i${n}`, keys: [{ name: `f${n}`, direction: '1' as const }] })
  const indexes = Array.from({ length: 11 }, (_, n) => index(n))
  bare.cloud.database.ensureCollection({ name: 'ten', indexes: indexes.slice(1) })
  expect(() => bare.cloud.database.ensureCollection({ name: 'eleven', indexes })).toThrow('more than 10 indexes')
})
