import fc from 'fast-check'
import * as v from 'valibot'
import { cursorOf, keysIn, pageOf } from '../../cloudfunctions/kit/paging'
import { id } from '../../src/contract/fields'
import { cursor } from '../../src/contract/paging'
import { ID_MAX } from '../../src/domain/limits'

const byNumber = v.strictTuple([v.pipe(v.number(), v.integer())])
const byInstant = v.strictTuple([v.number(), v.string()])
const SCHEMAS = [byNumber, byInstant, v.strictTuple([v.string(), v.string()])]

const refusal = { code: 'INVALID_INPUT', message: '没有找到要看的这一页，请返回后重新打开' }
const told = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (failure) {
    return failure
  }
}

/** A number that is written as it is: there is no minus zero in JSON. */
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0)
const string = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }))

describe('a place in a list', () => {
  it('comes back as it was told, whatever the keys', () => {
    fc.assert(fc.property(fc.integer(), (n) => expect(keysIn(cursorOf([n]), byNumber)).toEqual([n])))
    fc.assert(
      fc.property(number, string, (at, one) => expect(keysIn(cursorOf([at, one]), byInstant)).toEqual([at, one])),
    )
    expect(keysIn(null, byInstant)).toBeNull()
  })

  it('of the longest id gets through the door of every action', () => {
    const longest = 'x'.repeat(ID_MAX)
    expect(v.is(id, longest)).toBe(true)
    const place = cursorOf([Date.UTC(9999, 11, 31, 23, 59, 59, 999), longest])
    expect(v.parse(cursor, place)).toBe(place)
  })

  it('is refused where it is garbage, of another list, or made to hold anything but keys', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.string().map((text) => Buffer.from(text).toString('base64url')),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
    )
    fc.assert(
      fc.property(garbage, (text) => {
        for (const schema of SCHEMAS) {
          const keys = told(() => keysIn(text, schema))
          // What is read after all is what would have been made here.
          if (Array.isArray(keys)) expect(cursorOf(keys)).toBe(text)
          else expect(keys).toMatchObject(refusal)
        }
      }),
    )
    const forged = [
      ...['{}', '[]', '[null]', '["5"]', '[{"$gt":0}]', '[[5]]', '[5,"a"]', '[1e999]', '[5.5]', '[5', '', '{"0":5}'],
      ...['[ 5]', '[5.0]', '[-0]', '{"__proto__":[5]}', '['.repeat(100)],
    ]
    for (const text of forged.map((json) => Buffer.from(json).toString('base64url')))
      expect([text, told(() => keysIn(text, byNumber))]).toMatchObject([text, refusal])
    expect(told(() => keysIn(cursorOf([5]), byInstant))).toMatchObject(refusal)
    expect(told(() => keysIn(`${cursorOf([5])}=`, byNumber))).toMatchObject(refusal)
  })
})

interface Row {
  at: number
  id: string
}
const newestFirst = (a: Row, b: Row): number => b.at - a.at || Number(a.id < b.id) - Number(a.id > b.id)
/** As a repository would ask the database: what comes after a place, one more than a page. */
const found = (rows: readonly Row[], place: readonly [number, string] | null, limit: number): Row[] =>
  [...rows]
    .sort(newestFirst)
    .filter((row) => place === null || newestFirst({ at: place[0], id: place[1] }, row) < 0)
    .slice(0, limit)

it('a list has no gaps and no row twice, also where rows are added and go while it is read', () => {
  // Few instants, so that many rows have the same.
  const rows = fc.uniqueArray(fc.record({ at: fc.nat(5), id: fc.string({ minLength: 1, maxLength: 3 }) }), {
    selector: ({ id: one }) => one,
    maxLength: 40,
  })
  const flags = fc.array(fc.constantFrom('stays', 'added', 'goes'), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(rows, flags, fc.integer({ min: 1, max: 7 }), (all, fates, size) => {
      const of = (fate: string) => all.filter((_, nth) => fates[nth] === fate)
      const [stays, added, goes] = [of('stays'), of('added'), of('goes')]
      const read: Row[] = []
      let there = [...stays, ...goes]
      let next: string | null = null
      do {
        const page: { rows: Row[]; next: string | null } = pageOf(
          found(there, keysIn(next, byInstant), size + 1),
          size,
          ({ at, id: one }) => [at, one],
        )
        read.push(...page.rows)
        // A place that leads back to itself would be asked for without end.
        expect(read.length).toBeLessThanOrEqual(all.length)
        next = page.next
        const gone = goes.pop()
        there = [...there.filter((row) => row !== gone), ...added.splice(0, 2)]
      } while (next !== null)
      expect(read).toEqual([...new Set(read)].sort(newestFirst))
      expect(read.filter((row) => stays.includes(row))).toEqual([...stays].sort(newestFirst))
    }),
  )
})
