import { refusal, startBareCloud, type BareCloud } from '../../support/bare-cloud'

const collections = [
  { name: 'people', indexes: [{ name: 'branch', keys: [{ name: 'branch', direction: '1' as const }] }] },
]

describe('when strict', () => {
  let bare: BareCloud
  beforeAll(async () => {
    bare = await startBareCloud({ collections, strictIndexes: true })
    await bare.db.collection('people').add({ data: { _id: 'p', branch: 'b', name: 'n' } })
  })
  afterAll(async () => await bare.close())

  test('a query no index serves is refused before anything is written', async () => {
    const people = bare.db.collection('people')
    for (const attempt of [
      people.where({ name: 'n' }).get(),
      people.where({ name: 'n' }).count(),
      people.where({ name: 'n' }).update({ data: { touched: true } }),
      people.where({ name: 'n' }).remove(),
      people.orderBy('name', 'asc').get(),
    ]) {
      const error = await refusal(attempt)
      expect([error.errCode, error.errMsg]).toEqual([-502001, expect.stringContaining('no index serves')])
    }
    const aggregation = await refusal(people.aggregate().match({ name: 'n' }).end())
    expect(aggregation.message).toContain('no index serves')
    expect(bare.cloud.database.get('people', 'p')).toEqual({ _id: 'p', branch: 'b', name: 'n' })
  })

  test('what an index serves goes through', async () => {
    const people = bare.db.collection('people')
    const { _ } = bare
    expect((await people.where({ branch: 'b', name: 'n' }).get()).data).toHaveLength(1)
    expect((await people.where(_.or([{ branch: 'b' }, { _id: 'p' }])).get()).data).toHaveLength(1)
    expect((await people.where({ _id: _.gte('p').and(_.lt('q')) }).count()).total).toBe(1)
    expect((await people.count()).total).toBe(1)
    expect((await people.limit(10).get()).data).toHaveLength(1)
    expect((await people.aggregate().match({ branch: 'b' }).end()).list).toHaveLength(1)
    expect((await people.doc('p').update({ data: { seen: 1 } })).stats.updated).toBe(1)
  })
})

describe('otherwise', () => {
  let bare: BareCloud
  beforeAll(async () => (bare = await startBareCloud({ collections })))
  afterAll(async () => await bare.close())

  test('it is reported once per shape, and logged', async () => {
    const people = bare.db.collection('people')
    const mark = bare.cloud.operations.mark()
    await people.where({ name: 'a' }).get()
    await people.where({ name: 'b' }).get()
    await people.where({ name: 'a', age: bare._.gt(3) }).get()
    await people.where({ branch: 'b' }).get()
    expect(bare.lines.filter((line) => line.includes('no index serves'))).toEqual([
      '[database] no index serves people {"name":1} sort {}',
      '[database] no index serves people {"name":1,"age":{"$gt":1}} sort {}',
    ])
    expect(bare.cloud.operations.since(mark).entries.map(({ indexUsed }) => indexUsed)).toEqual([
      null,
      null,
      null,
      'branch',
    ])
  })

  test('reads are documents returned, writes are documents changed', async () => {
    const people = bare.db.collection('people')
    const mark = bare.cloud.operations.mark()
    await people.add({
      data: [
        { _id: 'x', branch: 'c' },
        { _id: 'y', branch: 'c' },
      ],
    })
    await people.where({ branch: 'c' }).get()
    await people.where({ branch: 'c' }).count()
    await people.where({ branch: 'c' }).update({ data: { age: 1 } })
    await people.where({ branch: 'c' }).update({ data: { age: 1 } })
    await people.doc('x').remove()
    await refusal(bare.db.collection('nowhere').get())
    const { entries, totals } = bare.cloud.operations.since(mark)
    expect(entries.map(({ action, read, written }) => [action.replace('database.', ''), read, written])).toEqual([
      ['insertDocument', 0, 2],
      ['getDocument', 2, 0],
      ['calculateDocument', 0, 0],
      ['modifyDocument', 0, 2],
      ['modifyDocument', 0, 0],
      ['removeDocument', 0, 1],
      ['getDocument', 0, 0],
    ])
    expect(entries.at(-1)?.error).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(totals).toMatchObject({ read: 2, written: 5, queries: 5 })
    expect(totals.byAction['database.modifyDocument']).toEqual({ count: 2, read: 0, written: 2 })
  })
})
