import fc from 'fast-check'
import { Query } from 'mingo'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Engine, type Document, type IndexSpec } from '../../../devtools/cloud'
import { compareBson } from '../../../devtools/cloud/mongo/order'
import { readQueryTest } from '../../../devtools/cloud/mongo/query'

const index = (name: string, ...keys: string[]): IndexSpec => ({
  name,
  keys: keys.map((key) => ({ name: key.replace('-', ''), direction: key.startsWith('-') ? '-1' : '1' })),
})

let home: string
let engine: Engine

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'planner-'))
  engine = new Engine(home)
  engine.ensureCollection({ name: 'mixed', indexes: [index('ab', 'a', 'b'), index('deep', 'o.x'), index('c', '-c')] })
})
afterAll(() => {
  engine.close()
  rmSync(home, { recursive: true, force: true })
})

const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, 2, -1, 1.5, -0, 1e300, -1e300),
  fc.constantFrom('', 'a', 'ab', 'b', '0', 'é', '中', '\u0000', 'a\u0000b', '😀'),
  fc.constantFrom(new Date(0), new Date(1), new Date(-1), new Date(1_700_000_000_000), new Date(253_402_300_800_000)),
)
const value = fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) })
const plainValue = scalar
/** Where JavaScript's order of texts is not the database's. */
const ordered = fc.oneof({ weight: 9, arbitrary: scalar }, { weight: 1, arbitrary: fc.constant('\ufb00') })
const fieldsOf = (leaf: fc.Arbitrary<unknown>) =>
  fc.record(
    {
      a: leaf,
      b: leaf,
      c: leaf,
      o: fc.oneof(
        fc.record({ x: leaf }, { requiredKeys: [] }),
        leaf,
        fc.array(fc.record({ x: leaf }), { maxLength: 2 }),
      ),
    },
    { requiredKeys: [] },
  )
const path = fc.constantFrom('a', 'b', 'c', 'o.x', 'free')
const comparable = scalar.filter((item) => item !== null && typeof item !== 'boolean')
const condition: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.record({ $eq: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: comparable }),
  fc.record({ $gte: comparable, $lt: comparable }),
  fc.record({ $lte: comparable }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.constantFrom(/^a/, /^ab?/, /^A/i, /b$/, /^a|b/),
)
const simple = fc.dictionary(path, condition, { maxKeys: 3 })
const query: fc.Arbitrary<Document> = fc.oneof(
  simple,
  fc.record({ $and: fc.array(simple, { minLength: 1, maxLength: 3 }) }),
  fc
    .tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 }))
    .map(([rest, branches]) => ({ ...rest, $or: branches })),
)

const ids = (documents: Document[]) => documents.map((document) => Number(document._id)).sort((a, b) => a - b)

/** Puts the documents in and compares every query with one that looks at each document. */
function agrees(documents: Document[], queries: Document[]): void {
  agreesWith((wanted) => new Query<Document>(wanted), { documents, queries })
}

function agreesWith(
  read: (query: Document) => { test: (document: Document) => boolean },
  { documents, queries }: { documents: Document[]; queries: Document[] },
): void {
  engine.remove('mixed', { query: {}, multi: true })
  const stored = documents.map((document, _id) => ({ ...document, _id }))
  engine.insertMany('mixed', stored)
  for (const wanted of queries) {
    const test = read(wanted)
    const expected = ids(engine.find('mixed').filter((document) => test.test(document)))
    expect(ids(engine.find('mixed', wanted))).toEqual(expected)
    expect(engine.count('mixed', wanted)).toBe(expected.length)
    expect(engine.find('mixed', wanted, { limit: 2 })).toHaveLength(Math.min(2, expected.length))
  }
}

test('SQL and a look at every document agree, while no list is about', () => {
  fc.assert(fc.property(fc.array(fieldsOf(plainValue), { maxLength: 12 }), fc.array(query, { maxLength: 6 }), agrees), {
    numRuns: 150,
  })
})

/** By MongoDB's rules alone: mingo looks for no list that lies in an object of a list. */
const agreesAlone = (documents: Document[], queries: Document[]): void =>
  agreesWith((wanted) => ({ test: readQueryTest(wanted) }), { documents, queries })

test('and they agree when fields hold lists', () => {
  fc.assert(fc.property(fc.array(fieldsOf(value), { maxLength: 12 }), fc.array(query, { maxLength: 6 }), agreesAlone), {
    numRuns: 150,
  })
})

test('and they agree where mingo would not: objects in a list that miss a field, orders of null', () => {
  const gaps = fc.record({ x: scalar }, { requiredKeys: [] })
  const holey = fc.record({ a: scalar, o: fc.oneof(gaps, scalar, fc.array(fc.oneof(gaps, scalar), { maxLength: 2 })) }, { requiredKeys: [] })
  const ofNull = fc.constantFrom<Document>({ $gte: null }, { $lt: null }, { $eq: null }, { $ne: null }, { $in: [null, 1] }, { $lte: true }, { $exists: false })
  const asked = fc.dictionary(fc.constantFrom('a', 'o.x', 'o'), fc.oneof(condition, ofNull), { maxKeys: 2 })
  fc.assert(fc.property(fc.array(holey, { maxLength: 8 }), fc.array(asked, { maxLength: 6 }), agreesAlone), { numRuns: 100 })
}) // oxfmt-ignore

test('an order by SQL is the order of the values', () => {
  const sort = fc.constantFrom<Record<string, 1 | -1>>({ a: 1 }, { a: -1 }, { c: -1 }, { a: 1, b: -1 }, { 'o.x': 1 })
  engine.ensureCollection({ name: 'ordered', indexes: [index('ab', 'a', 'b'), index('deep', 'o.x'), index('c', 'c')] })
  fc.assert(
    fc.property(
      fc.array(fc.record({ a: ordered, b: scalar, c: ordered, o: fc.record({ x: scalar }) }), { maxLength: 12 }),
      sort,
      (documents, order) => {
        engine.remove('ordered', { query: {}, multi: true })
        engine.insertMany(
          'ordered',
          documents.map((document, _id) => ({ ...document, _id })),
        )
        const at = (document: Document, field: string) =>
          field === 'o.x' ? (document.o as Document).x : document[field]
        const found = engine.find('ordered', {}, { sort: order })
        expect(found).toHaveLength(documents.length)
        for (const [n, next] of found.slice(1).entries()) {
          const steps = Object.entries(order).map(
            ([field, direction]) => direction * Math.sign(compareBson(at(found[n] ?? {}, field), at(next, field))),
          )
          expect(steps.find((step) => step !== 0) ?? -1).toBe(-1)
        }
        expect(engine.find('ordered', {}, { sort: order, skip: 2, limit: 3 })).toEqual(found.slice(2, 5))
      },
    ),
    { numRuns: 150 },
  )
})

describe('which index serves', () => {
  const served = (asked: Document, sort: Record<string, 1 | -1>) =>
    engine.search('mixed', { query: asked, sort }).indexUsed

  test.each<[string | null, Document, Record<string, 1 | -1>]>([
    ['_id_', { _id: 'x' }, {}],
    ['_id_', { _id: { $in: ['x', 'y'] }, free: 1 }, {}],
    ['_id_', { _id: { $gte: 'x_', $lt: 'x`' } }, {}],
    ['_id_', { _id: /^lesson1_/ }, {}],
    ['_id_', {}, { _id: 1 }],
    ['ab', { a: 1 }, {}],
    ['ab', { a: { $in: [1, 2] }, b: { $gt: 3 } }, {}],
    ['ab', { $and: [{ a: 1 }, { b: 2 }, { free: 3 }] }, {}],
    ['ab', { a: { $gt: 1 } }, {}],
    ['ab', {}, { a: 1 }],
    ['ab', {}, { a: -1, b: -1 }],
    ['c', { c: new Date(0), free: 2 }, { free: 1 }],
    ['deep', { 'o.x': 'y' }, {}],
    ['ab | c', { $or: [{ a: 1 }, { c: 2 }] }, {}],
    ['ab', { a: 1, $or: [{ free: 1 }, { free: 2 }] }, {}],
    [null, {}, { a: 1, b: -1 }],
    [null, {}, { b: 1 }],
    [null, { b: 1 }, {}],
    [null, { free: 1 }, {}],
    [null, { a: { $ne: 1 } }, {}],
    [null, { a: { $exists: true } }, {}],
    [null, { $or: [{ a: 1 }, { free: 2 }] }, {}],
    [null, { free: 1 }, { a: 1 }],
    [null, { a: /x$/ }, {}],
    [null, {}, {}],
  ])('%s serves %j sorted %j', (expected, asked, sort) => {
    expect(served(asked, sort)).toBe(expected)
  })
})

test('indexes can be changed while documents are there', () => {
  engine.ensureCollection({ name: 'changing', indexes: [] })
  engine.insertMany(
    'changing',
    Array.from({ length: 20 }, (_, n) => ({ _id: n, at: new Date(n), kind: n % 2 })),
  )
  const wanted = { at: { $gte: new Date(5), $lt: new Date(8) } }
  expect(engine.search('changing', { query: wanted })).toMatchObject({ indexUsed: null, result: { length: 3 } })
  engine.ensureCollection({ name: 'changing', indexes: [index('at', 'at')] })
  expect(engine.search('changing', { query: wanted })).toMatchObject({ indexUsed: 'at', result: { length: 3 } })
  engine.ensureCollection({ name: 'changing', indexes: [index('kind', 'kind')] })
  engine.insert('changing', [{ _id: 99, at: new Date(6), kind: 1 }])
  engine.ensureCollection({ name: 'changing', indexes: [index('at', 'at')] })
  expect(engine.search('changing', { query: wanted })).toMatchObject({ indexUsed: 'at', result: { length: 4 } })
})

test('a search that stops early leaves the collection free to change', () => {
  engine.ensureCollection({ name: 'paged', indexes: [index('n', 'n')] })
  engine.insertMany(
    'paged',
    Array.from({ length: 5_000 }, (_, n) => ({ _id: n, n, odd: n % 2 === 1 })),
  )
  const late = { odd: { $ne: false }, n: { $gte: 0 } }
  expect(ids(engine.find('paged', late, { sort: { n: 1 }, skip: 1_000, limit: 3 }))).toEqual([2_001, 2_003, 2_005])
  expect(ids(engine.find('paged', { _id: { $ne: 0 } }, { limit: 2 }))).toEqual([1, 2])
  expect(engine.find('paged', late, { sort: { n: 1 }, limit: 9_999 })).toHaveLength(2_500)
  engine.ensureCollection({ name: 'paged', indexes: [index('odd', 'odd')] })
  expect(engine.search('paged', { query: { odd: true }, limit: 1 }).indexUsed).toBe('odd')
})

test('a unique index over documents that break it is refused, and nothing is changed', () => {
  engine.ensureCollection({ name: 'twins', indexes: [] })
  engine.insert('twins', [{ no: 1 }, { no: 1 }])
  const unique = { ...index('no', 'no'), unique: true }
  expect(() => engine.ensureCollection({ name: 'twins', indexes: [unique] })).toThrow('E11000')
  engine.insert('twins', [{ no: 1 }])
  expect(engine.count('twins', { no: 1 })).toBe(3)
})

test('a hundred thousand documents are counted and ordered by the index alone', () => {
  engine.ensureCollection({ name: 'members', indexes: [index('branch', 'branch', 'at')] })
  engine.insertMany(
    'members',
    Array.from({ length: 100_000 }, (_, n) => ({ _id: `m${n}`, branch: `b${n % 500}`, at: new Date(n), left: 5 })),
  )
  expect(engine.count('members', { branch: 'b7', at: { $gte: new Date(50_000) } })).toBe(100)
  const latest = engine.search('members', { query: { branch: 'b7' }, sort: { at: -1 }, limit: 5 })
  expect(latest.result.map(({ _id }) => _id)).toEqual(['m99507', 'm99007', 'm98507', 'm98007', 'm97507'])
  expect(latest.indexUsed).toBe('branch')
})
