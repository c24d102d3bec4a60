import fc from 'fast-check'
import { covered, gaps, percentOf, skipped, subtract, union, type Span } from '../../../src/domain/lessons/spans'

const spanLists = fc.array(
  fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
  { maxLength: 12 },
)
const seconds = (spans: readonly Span[]) =>
  new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)))

describe('played spans', () => {
  it('are sorted and disjoint after union, and cover the same seconds', () => {
    fc.assert(
      fc.property(spanLists, (spans) => {
        const merged = union(spans)
        expect(seconds(merged)).toEqual(seconds(spans))
        for (let i = 1; i < merged.length; i++) expect(merged[i]?.[0]).toBeGreaterThan(merged[i - 1]?.[1] ?? 0)
        expect(covered(spans)).toBe(seconds(spans).size)
      }),
    )
  })

  it('lose exactly the known seconds by subtract', () => {
    fc.assert(
      fc.property(spanLists, spanLists, (spans, known) => {
        const left = [...seconds(spans)].filter((second) => !seconds(known).has(second))
        expect(seconds(subtract(spans, known))).toEqual(new Set(left))
      }),
    )
  })

  it('rewatching one half does not count as the whole', () => {
    expect(
      percentOf(
        [
          [0, 50],
          [0, 50],
          [10, 40],
        ],
        100,
      ),
    ).toBe(50)
  })

  it('a percentage is rounded down, so that 100 means all of it', () => {
    expect([
      percentOf([[0, 199]], 200),
      percentOf([[0, 200]], 200),
      percentOf([[0, 300]], 200),
      percentOf([], 0),
      percentOf([[0, 1]], 2001),
      percentOf([[0, 1999]], 2000),
    ]).toEqual([99, 100, 100, 0, 1, 99])
  })

  it('finds what was skipped and what is still to come', () => {
    expect(
      gaps(
        [
          [0, 80],
          [106, 150],
        ],
        200,
      ),
    ).toEqual([
      [80, 106],
      [150, 200],
    ])
    expect(
      skipped(
        [
          [0, 80],
          [106, 150],
        ],
        200,
      ),
    ).toEqual([[80, 106]])
    // Two seconds between sparse reports are no skip.
    expect(
      skipped(
        [
          [0, 80],
          [82, 150],
        ],
        200,
      ),
    ).toEqual([])
  })
})
