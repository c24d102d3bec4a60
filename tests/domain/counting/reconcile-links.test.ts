import fc from 'fast-check'
import { COUNT_FIELDS, emptyCounts, type Counts } from '../../../src/domain/counting/counts'
import { linkFault, versionAbove, type LinkFault } from '../../../src/domain/counting/reconcile'
import { mergeCounts, pack, packCounts, type PackedCounts } from '../../../src/domain/counting/roll-up'
import { anyCounts } from '../../support/any-counts'

const counts: Counts = {
  member: { onTime: 3, late: 1, corrected: 10, excused: 2, roster: 9 },
  youth: { onTime: 4, late: 5, corrected: 11, excused: 6, roster: 8 },
  branches: 7,
  covered: 2,
  complete: 1,
}
const VER = 5
const kept = (change: Partial<PackedCounts> = {}): PackedCounts => ({ ...packCounts(VER, counts), ...change })
/** What a document may hold that no roll-up has written, where the types say a number. */
const nothing = JSON.parse('{"word":"12","none":null}') as { word: number; none: number; missing: number }
const TOP = 2 ** 28

describe('a child against what its parent keeps', () => {
  const child = { ver: VER, counts }
  const both = (found: PackedCounts | undefined, ver = VER): (LinkFault | null)[] =>
    [true, false].map((dirty) => linkFault({ ...child, ver, dirty }, found))

  it('the very numbers of the very version are right, raised already or not', () => {
    expect(both(kept())).toEqual([null, null])
  })

  it('kept by nobody: only one that was raised and called clean is behind', () => {
    expect(both(undefined, VER)).toEqual([null, 'behind'])
    expect(both(undefined, 1)).toEqual([null, 'behind'])
    expect(both(undefined, 0)).toEqual([null, null])
  })

  it.each(COUNT_FIELDS)('each number tells alone: %s', (field) => {
    const number = kept()[field] % 2 ** 24
    for (const unsound of [
      -1,
      0.5,
      NaN,
      Infinity,
      pack(TOP, number),
      2 ** 53,
      ...Object.values(nothing),
      nothing.missing,
    ])
      expect(both(kept({ [field]: unsound }), TOP)).toEqual(['unsound', 'unsound'])
    expect(both(kept({ [field]: pack(VER + 1, number) }))).toEqual(['ahead', 'ahead'])
    expect(both(kept({ [field]: pack(VER, number + 1) }))).toEqual(['wrong', 'wrong'])
    expect(both(kept({ [field]: pack(VER, number - 1) }))).toEqual(['wrong', 'wrong'])
    // An older number may be another one: it is only not yet the newest.
    expect(both(kept({ [field]: pack(VER - 1, number + 1) }))).toEqual([null, 'behind'])
  })

  it('of several faults the one that keeps repairs from being taken is told first', () => {
    expect(both(kept({ mo: NaN, ml: pack(VER + 1, 1) }))).toEqual(['unsound', 'unsound'])
    expect(both(kept({ mo: pack(VER + 1, 3), ml: pack(VER, 9) }))).toEqual(['ahead', 'ahead'])
    expect(both(kept({ mo: pack(VER - 1, 3), ml: pack(VER, 9) }))).toEqual(['wrong', 'wrong'])
  })

  it('the greatest version that can have come by counting is sound, the next one is not', () => {
    expect(both(packCounts(TOP - 1, counts), TOP - 1)).toEqual([null, null])
    expect(both(packCounts(TOP, counts), TOP)).toEqual(['unsound', 'unsound'])
    expect(both(packCounts(0, emptyCounts()), 0).at(0)).toBe('wrong')
    expect(linkFault({ ver: 0, dirty: false, counts: emptyCounts() }, packCounts(0, emptyCounts()))).toBeNull()
  })
})

describe('what roll-ups leave behind', () => {
  it('is never called unsound, ahead or wrong, in whatever order they came, and behind only if the newest did not', () => {
    const history = fc.array(anyCounts, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(history, fc.array(fc.nat({ max: 5 }), { maxLength: 8 }), fc.boolean(), (states, order, dirty) => {
        const told = order.filter((i) => i < states.length)
        let parent: PackedCounts | undefined
        for (const i of told) parent = mergeCounts(parent, packCounts(i + 1, states[i] ?? emptyCounts()))
        const [ver, newest] = [states.length, states[states.length - 1] ?? emptyCounts()]
        const arrived = told.includes(ver - 1)
        expect(linkFault({ ver, dirty, counts: newest }, parent)).toBe(arrived || dirty ? null : 'behind')
      }),
    )
  })
})

describe('the version of a repair', () => {
  it.each<[string, number, PackedCounts | undefined, number]>([
    ['nothing is kept', 7, undefined, 8],
    ['older numbers are kept', 7, kept(), 8],
    ['its own are kept', VER, kept(), VER + 1],
    ['one number is ahead', VER, kept({ yr: pack(VER + 4, 1) }), VER + 5],
    ['the first number is ahead', VER, kept({ mo: pack(VER + 4, 1) }), VER + 5],
    ['the last number is ahead', VER, kept({ a: pack(VER + 4, 1) }), VER + 5],
    ['numbers are unsound', VER, kept({ mo: pack(TOP, 1), ml: NaN, mx: -1, mr: 0.5, yo: nothing.word }), VER + 1],
    ['the greatest sound one is kept', VER, kept({ b: pack(TOP - 1, 1) }), TOP],
  ])('is just above all that count, where %s', (_, ver, found, above) => {
    expect(versionAbove(ver, found)).toBe(above)
  })

  it('is taken whatever sound numbers the parent keeps', () => {
    const packed = fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 1000 })).map(([version, n]) => pack(version, n))
    const found = fc.record({
      mo: packed,
      ml: packed,
      mc: packed,
      mx: packed,
      mr: packed,
      yo: packed,
      yl: packed,
      yc: packed,
      yx: packed,
      yr: packed,
      b: packed,
      c: packed,
      a: packed,
    })
    fc.assert(
      fc.property(found, anyCounts, fc.nat({ max: 50 }), (was, right, ver) => {
        const above = versionAbove(ver, was)
        expect(above).toBeGreaterThan(ver)
        const merged = mergeCounts(was, packCounts(above, right))
        expect(linkFault({ ver: above, dirty: false, counts: right }, merged)).toBeNull()
      }),
    )
  })
})
