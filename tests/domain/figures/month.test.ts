import fc from 'fast-check'
import {
  daysIn,
  monthAt,
  monthName,
  monthSpan,
  monthsOn,
  monthsUpTo,
  sameDays,
  wholeDays,
} from '../../../src/domain/figures/month'

describe('months of the city', () => {
  it('go on over the turn of the year, there and back', () => {
    expect(monthsOn('2026-12', 1)).toBe('2027-01')
    expect(monthsOn('2026-01', -1)).toBe('2025-12')
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (n) => {
        expect(monthsOn(monthsOn('2026-03', n), -n)).toBe('2026-03')
      }),
    )
    expect(monthsUpTo('2026-02', 3)).toEqual(['2025-12', '2026-01', '2026-02'])
  })

  it('begin at midnight in Shanghai', () => {
    expect(monthSpan('2026-03')).toEqual({
      from: new Date('2026-02-28T16:00:00Z'),
      until: new Date('2026-03-31T16:00:00Z'),
    })
    expect(monthAt('2026-02-28T15:59:59Z')).toBe('2026-02')
    expect(monthAt('2026-02-28T16:00:00Z')).toBe('2026-03')
    expect([daysIn('2028-02'), daysIn('2026-02'), daysIn('2026-12')]).toEqual([29, 28, 31])
    expect(monthName('2026-03')).toBe('2026年3月')
  })

  it('are whole up to yesterday, and compared with the same days before', () => {
    const at = '2026-03-18T19:00:00Z'
    expect([wholeDays('2026-03', at), wholeDays('2026-02', at), wholeDays('2026-04', at)]).toEqual([18, 28, 0])
    expect(sameDays('2026-03', 18)).toBe(18)
    // The 30th has none to be compared with.
    expect(sameDays('2026-03', 30)).toBe(28)
    // A month that is over is compared with all of the one before it.
    expect(sameDays('2026-02', 28)).toBe(31)
  })
})
