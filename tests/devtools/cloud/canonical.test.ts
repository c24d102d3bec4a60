import { createRequire } from 'node:module'
import { inspect } from 'node:util'
import { EJSON, ObjectId } from 'bson'
import * as fc from 'fast-check'
import { encodeWire } from '../../../devtools/cloud/database/canonical'
import { readCanonical } from '../../../devtools/cloud/database/canonical-reader'

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

const ofSdk = createRequire(require.resolve('@cloudbase/database'))('bson') as { EJSON: Pick<typeof EJSON, 'parse'> }

describe.each([
  ['bson', EJSON],
  ['the SDK’s own bson', ofSdk.EJSON],
])('a text is read exactly as %s reads it', (_, { parse }) => {
  // An older bson takes a nonsensical date for now.
  beforeAll(() => jest.useFakeTimers())
  afterAll(() => jest.useRealTimers())
  const outcomeOf = (read: () => unknown): string => {
    try {
      return inspect(read(), { depth: Infinity })
    } catch (failure) {
      return String(failure)
    }
  }
  const same = (text: string): void =>
    expect(outcomeOf(() => readCanonical(text, (whole) => parse(whole)))).toBe(outcomeOf(() => parse(text)))

  test('whatever the document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        same(byBson(document))
        same(JSON.stringify(document))
      }),
      { numRuns: 500 },
    )
  })

  const kinds = [
    '$numberInt', '$numberLong', '$numberDouble', '$date', '$symbol', '$regularExpression', '$ref', '$undefined', '$gte', '$set', 'a',
  ] // oxfmt-ignore
  const contents = fc.oneof(
    fc.constantFrom(
      '0',
      '-0',
      '7',
      '-12',
      '007',
      '1.5',
      'NaN',
      '-Infinity',
      '9007199254740993',
      '99999999999',
      '',
      'x',
      null,
      5,
    ),
    fc.constant(['1']),
  )
  const { texts } = fc.letrec<{ texts: unknown }>((tie) => ({
    texts: fc.oneof(
      { depthSize: 'small' },
      contents,
      fc.array(tie('texts'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom(...kinds), tie('texts'), { maxKeys: 2 }),
    ),
  }))

  test('whatever stands beside and within a value of its own', () => {
    fc.assert(
      fc.property(texts, (value) => same(JSON.stringify(value))),
      { numRuns: 2000 },
    )
  })

  test('a dollar or a zero that is escaped, and what is no JSON', () => {
    same('{"\\u0024numberInt":"5"}')
    same('{"a\\u0000":{"$numberInt":"5"}}')
    same('{"a":')
  })
})
