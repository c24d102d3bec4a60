import { hours, month, stripWords } from '../../../../src/features/lessons/record/record-words'

describe('the own record in words', () => {
  it('counts the issues of the strip; one that still runs is neither done nor missed', () => {
    const strip = (['done', 'late', 'missed', 'done', 'current'] as const).map((state, n) => ({ label: `${n}`, state }))
    expect(stripWords(strip)).toBe('近 5 期，按时 2，补学 1，缺 1')
  })

  it('adds half hours up without what fractions leave behind', () => {
    expect([hours(18.5), hours(0.1 + 0.2), hours(3)]).toEqual(['18.5', '0.3', '3'])
  })

  it('says the month in which it begins, by the calendar of Shanghai', () => {
    expect(month('2025-04-30T17:00:00Z')).toBe('2025 年 5 月')
  })
})
