import fc from 'fast-check'
import { add, emptyCounts, flatten, sameCounts, type Counts } from '../../../src/domain/counting/counts'
import { leafIds, nodeId, orgOfNode, placeOf } from '../../../src/domain/counting/ids'
import { onTimeBy, partOf, partsOf, tally, type Leaf } from '../../../src/domain/counting/leaf'
import { mergeCounts, pack, packCounts, sumOf, unpack, unpackCounts } from '../../../src/domain/counting/roll-up'
import { anyCounts } from '../../support/any-counts'

const noon = new Date('2026-11-24T04:00:00Z')
const leaf = (change: Partial<Leaf> = {}): Leaf => ({
  done: {},
  seen: {},
  excused: {},
  roster: { member: 10, youth: 2 },
  branches: 1,
  ...change,
})

describe('a leaf', () => {
  it('counts its set, members and youth apart, late apart', () => {
    const done = {
      a: { at: noon, late: false, corrected: false, group: 'member' as const },
      b: { at: noon, late: true, corrected: false, group: 'member' as const },
      c: { at: noon, late: false, corrected: false, group: 'youth' as const },
      d: { at: noon, late: false, corrected: true, group: 'member' as const },
    }
    const excused = {
      b: { at: noon, reason: '病假', group: 'member' as const },
      a: { at: noon, reason: '事假', group: 'member' as const },
    }
    expect(tally(leaf({ done, excused }))).toEqual({
      member: { onTime: 1, late: 1, corrected: 1, excused: 1, roster: 10 },
      youth: { onTime: 1, late: 0, corrected: 0, excused: 0, roster: 2 },
      branches: 1,
      covered: 1,
      complete: 0,
    })
    expect(tally(leaf()).covered).toBe(0)
    // One after the other: together they would make up for each other.
    const { a, b } = excused
    expect(tally(leaf({ done, excused: { a } })).member.excused).toBe(0)
    expect(tally(leaf({ done, excused: { b } })).member.excused).toBe(1)
    expect(onTimeBy(leaf({ done }), noon)).toBe(2)
    expect(onTimeBy(leaf({ done }), new Date(noon.getTime() - 1))).toBe(0)
  })

  it('is split by a hash that every function agrees on, about evenly', () => {
    expect([partsOf(0), partsOf(500), partsOf(501), partsOf(1500)]).toEqual([1, 1, 3, 6])
    const sizes = [0, 0, 0]
    for (let i = 0; i < 1500; i++) {
      const part = partOf(`m-${i}`, 3)
      sizes[part] = (sizes[part] ?? 0) + 1
    }
    for (const size of sizes) expect(size).toBeGreaterThan(400)
  })

  it('hands a whole branch to its parent, a part to the branch’s own node', () => {
    const whole = { id: 'b1', path: ['r', 'u1', 'b1'], parentId: 'u1', parts: 1 }
    expect(leafIds('L', whole)).toEqual(['L_b1'])
    expect(placeOf('L', whole, 0)).toEqual({ parentId: 'L_u1', key: 'b1' })
    const large = { ...whole, parts: 2 }
    expect(leafIds('L', large)).toEqual(['L_b1_0', 'L_b1_1'])
    expect(placeOf('L', large, 1)).toEqual({ parentId: 'L_b1', key: 'part1' })
    expect(orgOfNode(nodeId('2026-08', 'u_1'), '2026-08')).toBe('u_1')
  })
})

describe('packed counts', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 29 - 1 }), anyCounts, (version, value) => {
        expect(sameCounts(unpackCounts(packCounts(version, value)), value)).toBe(true)
      }),
    )
    expect(unpack(pack(2 ** 29 - 1, 2 ** 24 - 1))).toBe(2 ** 24 - 1)
    expect(() => pack(1, 2 ** 24)).toThrow(RangeError)
    expect(() => pack(2 ** 29, 1)).toThrow(RangeError)
    expect(() => pack(1, -1)).toThrow(RangeError)
  })

  it('end the same in any order and any repetition: the newest version wins', () => {
    fc.assert(
      fc.property(
        fc.array(anyCounts, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 20 }),
        (versions, order) => {
          const packed = versions.map((value, version) => packCounts(version, value))
          const newest = packed[packed.length - 1]
          let kept = newest
          for (const i of order) kept = mergeCounts(kept, packed[i % packed.length] ?? packCounts(0, emptyCounts()))
          expect(kept).toEqual(newest)
        },
      ),
    )
  })

  it('add up to the node', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { maxLength: 6 }), (children) => {
        const node = Object.fromEntries(children.map((child, i) => [`c${i}`, packCounts(i + 1, child)]))
        expect(flatten(sumOf(node, false))).toEqual(flatten(add(children)))
      }),
    )
  })

  it('count a branch kept in parts once', () => {
    const part = (branches: 0 | 1): Counts => ({ ...emptyCounts(), branches, covered: 1 })
    const node = { part0: packCounts(1, part(1)), part1: packCounts(1, part(0)) }
    expect(sumOf(node, true)).toMatchObject({ branches: 1, covered: 1 })
  })
})
