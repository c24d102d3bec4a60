import fc from 'fast-check'
import { compare, mayBeInAll, rarest, spread, type PairList, type Spot } from '../../../src/domain/notices/lists'

/** A notice a day, the newest first; two share each day. */
const ALL: readonly Spot[] = Array.from({ length: 40 }, (_, nth) => ({
  noticeId: `n${String(nth).padStart(2, '0')}`,
  publishAt: new Date(Math.floor(nth / 2) * 86_400_000),
})).sort(compare)

/** The beginning of the list of what fits. */
const listOf = (fits: (place: Spot) => boolean, length: number): PairList => {
  const all = ALL.filter(fits)
  return { places: all.slice(0, length), ended: all.length < length }
}
const marks = fc.array(fc.boolean(), { minLength: ALL.length, maxLength: ALL.length })

describe('lists of pairs', () => {
  it('run from the newest to the oldest, and of one instant in one order', () => {
    expect(ALL.map(({ noticeId }) => noticeId)).toEqual(ALL.map((_, nth) => `n${String(39 - nth).padStart(2, '0')}`))
  })

  it('lead to all that is in each of them, as far as the one that is gone through reaches', () => {
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 9 }), (sets, length) => {
        const lists = sets.map((set) => listOf((place) => set[ALL.indexOf(place)] ?? false, length))
        const one = rarest(lists)
        const maybe = mayBeInAll(
          one.places,
          lists.filter((list) => list !== one),
        )
        const last = one.places[one.places.length - 1]
        const within = ALL.filter((place) => one.ended || (last !== undefined && compare(place, last) <= 0))
        const inAll = within.filter((place) => sets.every((set) => set[ALL.indexOf(place)]))
        for (const place of inAll) expect(maybe).toContain(place)
      }),
      { numRuns: 3000 },
    )
  })

  it('the one that is gone through reaches furthest back', () => {
    const often = listOf(() => true, 5)
    const seldom = listOf(({ noticeId }) => noticeId.endsWith('0'), 3)
    expect(rarest([often, seldom])).toBe(seldom)
    expect(rarest([seldom, often])).toBe(seldom)
  })

  it('one that ends is gone through before one that does not, and the shortest of these', () => {
    const none: PairList = { places: [], ended: true }
    const two = listOf(({ noticeId }) => noticeId < 'n02', 5)
    const often = listOf(() => true, 5)
    expect(two.ended).toBe(true)
    expect(rarest([often, two, none])).toBe(none)
    expect(rarest([often, two])).toBe(two)
  })

  it('what another has not come to yet may be in it, what it has passed by is not', () => {
    const [first, second, third] = ALL
    if (!first || !second || !third) throw new Error('a list')
    const other: PairList = { places: [second], ended: false }
    expect(mayBeInAll([first, second, third], [other])).toEqual([second, third])
    expect(mayBeInAll([first, second, third], [{ ...other, ended: true }])).toEqual([second])
  })
})

describe('which pairs are asked', () => {
  it.each([
    [['a'], ['a']],
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ],
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['a', 'c', 'e'],
    ],
    [
      ['a', 'b', 'c', 'd'],
      ['a', 'c', 'd'],
    ],
  ])('of %s', (all, asked) => {
    expect(spread(all, 3)).toEqual(asked)
  })
})
