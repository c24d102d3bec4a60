import { EJSON, ObjectId } from 'bson'
import * as fc from 'fast-check'
import { encodeWire } from '../../../devtools/cloud/database/canonical'

const byBson = (document: unknown): string => EJSON.stringify(document, { relaxed: false })

const numbers = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 63, -(2 ** 63), 1e300, -0, NaN, Infinity),
)
const leaves = fc.oneof(numbers, fc.string(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.date())
/** Fields of values, of lists and of documents of such fields. */
const fieldsOf = (values: fc.Arbitrary<unknown>) => fc.dictionary(fc.string(), values, { maxKeys: 4 })
const inner = fieldsOf(leaves)
const documents = fieldsOf(fc.oneof(leaves, inner, fc.array(fc.oneof(leaves, inner), { maxLength: 3 })))

test('a document travels exactly as bson writes it', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(encodeWire(document)).toBe(byBson(document))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['a value of bson’s own', { id: new ObjectId('65f0c0ffee65f0c0ffee65f0') }],
  ['a pattern', { like: /^a.*z$/i }],
  ['a field by the name of a prototype', JSON.parse('{"__proto__":{"a":1},"b":2}') as object],
  ['bytes', { content: Buffer.from('abc') }],
])('%s as well', (_, document) => {
  expect(encodeWire(document)).toBe(byBson(document))
})
