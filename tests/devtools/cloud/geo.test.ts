import type { Document } from '../../../devtools/cloud'
import { refusal, startBareCloud, type BareCloud, type Collection } from '../../support/bare-cloud'

let bare: BareCloud
let homes: Collection

beforeAll(async () => {
  bare = await startBareCloud({
    strictIndexes: true,
    collections: [
      { name: 'homes', indexes: [{ name: 'place', keys: [{ name: 'place', direction: '2dsphere' }] }] },
      { name: 'bare', indexes: [] },
    ],
  })
  homes = bare.db.collection('homes')
  const { Point } = bare.db.Geo
  await homes.add({
    data: [
      { _id: 'far', open: true, place: new Point(113.4, 23.1) },
      { _id: 'here', open: true, place: new Point(113.3, 23.1) },
      { _id: 'close', open: false, place: new Point(113.31, 23.1) },
      { _id: 'nowhere', open: true },
    ],
  })
})
afterAll(async () => await bare.close())

const here = () => new bare.db.Geo.Point(113.3, 23.1)
const ids = async (query: Record<string, unknown>) => (await homes.where(query).get()).data.map(({ _id }) => _id)

test('nearest first, within reach', async () => {
  const { _ } = bare
  expect(await ids({ place: _.geoNear({ geometry: here() }) })).toEqual(['here', 'close', 'far'])
  expect(await ids({ place: _.geoNear({ geometry: here(), maxDistance: 2_000 }) })).toEqual(['here', 'close'])
  expect(await ids({ place: _.geoNear({ geometry: here(), minDistance: 500 }) })).toEqual(['close', 'far'])
  expect(await ids({ place: _.geoNear({ geometry: here() }), open: true })).toEqual(['here', 'far'])
  const page = await homes
    .where({ place: _.geoNear({ geometry: here() }) })
    .skip(1)
    .limit(1)
    .field({ open: true })
    .get()
  expect(page.data).toEqual([{ _id: 'close', open: false }])
})

test('aggregation tells the distance in metres', async () => {
  const { list } = await homes
    .aggregate()
    .geoNear({ near: here(), key: 'place', distanceField: 'metres', spherical: true, query: { open: true } })
    .project({ metres: 1 })
    .end()
  expect(list.map(({ _id }) => _id)).toEqual(['here', 'far'])
  // A tenth of a degree of longitude at this latitude.
  expect(list[1]?.metres).toBeCloseTo(10_239.4, 0)
})

test('aggregation multiplies the distance, tells the place, and stops at a number', async () => {
  const { list } = await homes
    .aggregate()
    .geoNear({ near: here(), key: 'place', distanceField: 'at.km', spherical: true, distanceMultiplier: 0.001, includeLocs: 'at.place', limit: 2, minDistance: 1 })
    .project({ at: 1 })
    .end()
  expect(list.map(({ _id }) => _id)).toEqual(['close', 'far'])
  expect(list[1]).toMatchObject({ at: { km: expect.closeTo(10.2394, 3) as number, place: { coordinates: [113.4, 23.1] } } })
}) // oxfmt-ignore

test('where no number is asked for the hundred nearest come', async () => {
  const { Point } = bare.db.Geo
  await homes.add({
    data: Array.from({ length: 101 }, (_, n) => ({ many: true, n, place: new Point(100 + n / 100, 23.1) })),
  })
  const near = {
    near: new Point(100, 23.1),
    key: 'place',
    distanceField: 'metres',
    spherical: true,
    query: { many: true },
  }
  const numbers = async (more: Document) =>
    (
      await homes
        .aggregate()
        .geoNear({ ...near, ...more })
        .end()
    ).list.map(({ n }) => n)
  expect(await numbers({})).toEqual(Array.from({ length: 100 }, (_, n) => n))
  expect(await numbers({ limit: 101 })).toHaveLength(101)
})

test.each<[named: string, more: Document]>([
  ['spherical', { spherical: false }],
  ['limit', { limit: 0 }],
  ['distanceMultiplier', { distanceMultiplier: -1 }],
  ['maxDistance', { maxDistance: '5' }],
  ['uniqueDocs', { uniqueDocs: true }],
])('a stage of places is refused for its %s', async (named, more) => {
  const spec = { near: here(), key: 'place', distanceField: 'metres', spherical: true, ...more }
  expect((await refusal(homes.aggregate().geoNear(spec).end())).errMsg).toContain(named)
})

test('without an index on the place it is refused', async () => {
  const error = await refusal(
    bare.db
      .collection('bare')
      .where({ place: bare._.geoNear({ geometry: here() }) })
      .get(),
  )
  expect([error.errCode, error.errMsg]).toEqual([-502001, expect.stringContaining('unable to find index')])
})
