import fc from 'fast-check'
import { cloneDocument, decodeStored, encodeStored, isSame } from '../../../devtools/cloud/database/stored'

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom('$date', '{"$date":5}', '__proto__', /a\/b$/i),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(
    fc.oneof(
      fc.string({ maxLength: 4 }).filter((key) => !key.startsWith('$')),
      fc.constantFrom('__proto__', 'constructor'),
    ),
    tie('value'),
    { maxKeys: 4, noNullPrototype: true },
  ),
}))
const document = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), value, { noNullPrototype: true })
  .map((fields) => ({ _id: 'x', ...fields }))

test('every document is read back as it was written', () => {
  fc.assert(
    fc.property(document, (original) => {
      const copy = decodeStored(encodeStored(original))
      expect(isSame(copy, original)).toBe(true)
      expect(copy).toEqual(original)
    }),
    { numRuns: 500 },
  )
})

test('a copy is the same and shares nothing', () => {
  const original = { _id: 'x', at: new Date(5), list: [{ deep: 1 }] }
  const copy = cloneDocument(original)
  expect(isSame(copy, original)).toBe(true)
  original.list[0]!.deep = 2
  original.at.setTime(6)
  expect(copy).toEqual({ _id: 'x', at: new Date(5), list: [{ deep: 1 }] })
})

test('fields that are undefined are left out, and order matters', () => {
  expect(decodeStored(encodeStored({ _id: 'x', gone: undefined, kept: null }))).toEqual({ _id: 'x', kept: null })
  expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false)
  expect(isSame([1, 2], [1])).toBe(false)
  expect(isSame(new Date(1), new Date(2))).toBe(false)
})
