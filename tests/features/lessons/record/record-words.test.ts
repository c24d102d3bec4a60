import { hours, month } from '../../../../src/features/lessons/record/record-words'

describe('the own record in words', () => {
  it('adds half hours up without what fractions leave behind', () => {
    expect([hours(18.5), hours(0.1 + 0.2), hours(3)]).toEqual(['18.5', '0.3', '3'])
  })

  it('says the month in which it begins, by the calendar of Shanghai', () => {
    expect(month('2025-04-30T17:00:00Z')).toBe('2025 年 5 月')
  })
})
