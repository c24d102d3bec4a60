import * as fc from 'fast-check'
import { keysTest } from '../../../devtools/cloud/database/keys-test'
import { compileQuery } from '../../../devtools/cloud/database/matching'
import { readQueryTest } from '../../../devtools/cloud/mongo/query'

// Two strings that UTF-16 and UTF-8 order differently are not among them: see below.
const scalars = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom('', 'a', 'b', '\ud83d\ude00', 0.5, -0, Infinity, true, false, null),
  fc.constantFrom(new Date(0), new Date(1)),
)
const fields = fc.constantFrom('a', 'b', 'c')
const values = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalars, fc.array(tie('value'), { maxLength: 2 }), tie('object')),
  object: fc.dictionary(fields, tie('value'), { maxKeys: 3, noNullPrototype: true }),
}))
const paths = fc.oneof(
  fields,
  fc.tuple(fields, fields).map((path) => path.join('.')),
)
const conditions = fc.oneof(
  scalars,
  fc.boolean().map((wanted) => ({ $exists: wanted })),
  fc.array(scalars, { maxLength: 3 }).map((list) => ({ $in: list })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq'), scalars).map(([name, value]) => ({ [name]: value })),
  fc.tuple(scalars, scalars).map(([from, to]) => ({ $gte: from, $lt: to })),
  fc.tuple(scalars, fc.boolean()).map(([value, wanted]) => ({ $eq: value, $exists: wanted })),
)
const queries = fc.dictionary(paths, conditions, { maxKeys: 3, noNullPrototype: true })

test('keys find of a document what a look at all of it finds', () => {
  let told = 0
  fc.assert(
    fc.property(queries, values.object, (query, document) => {
      const answer = keysTest(query)?.(document)
      const right = readQueryTest(query)(document)
      if (answer !== undefined) told += 1
      expect(answer ?? right).toBe(right)
      expect(compileQuery(query)(document)).toBe(right)
    }),
    { numRuns: 3000 },
  )
  expect(told).toBeGreaterThan(1000)
})

test('strings are in the order of their bytes, as the database has them', () => {
  const after = compileQuery({ b: { $gt: '\uffee' } })
  expect(after({ b: '\ud83d\ude00' })).toBe(true)
  expect(after({ b: '\uffed' })).toBe(false)
  expect(compileQuery({ b: { $lt: '\uffee' } })({ b: '\ud83d\ude00' })).toBe(false)
})

test('an operator nobody knows is refused, whatever stands beside it', () => {
  expect(() => compileQuery({ a: { $exists: true }, b: { $nobody: 1 } })).toThrow('$nobody')
})

test('a list in an object of a list is looked through as well, and each of its bounds may be kept by another value', () => {
  const at = new Date(1)
  const document = { o: [{ x: '' }, { x: [new Date(0)] }] }
  expect(readQueryTest({ 'o.x': { $gte: '', $lt: at } })(document)).toBe(true)
  expect(readQueryTest({ 'o.x': { $gte: at } })(document)).toBe(false)
  // But not a list in a list.
  expect(readQueryTest({ 'o.x': { $lt: at } })({ o: [{ x: [[new Date(0)]] }] })).toBe(false)
})
