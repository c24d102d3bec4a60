import { askedPattern, digitsMatch, hiddenName, maskedNumber } from '../../../src/domain/people/roster'

describe('numbers on the roster', () => {
  it('show four and four, and ask for the fifth and sixth', () => {
    expect(maskedNumber('2023070417')).toBe('2023 **** 0417')
    expect(askedPattern('2023070417')).toBe('2023__0417')
    expect(askedPattern('202307770417')).toBe('2023__**0417')
  })

  it.each([
    ['2023070417', '07', true],
    ['2023070417', '70', false],
    ['2023070417', '', false],
    ['20230', '0', false],
    ['', '', false],
  ])('%s with %s: %s', (number, digits, right) => {
    expect(digitsMatch(number, digits)).toBe(right)
  })

  it.each([
    ['周雨桐', '周*桐'],
    ['周桐', '周*'],
    ['欧阳雨桐', '欧*雨桐'],
    ['周', '周*'],
  ])('%s is shown as %s', (name, hidden) => {
    expect(hiddenName(name)).toBe(hidden)
  })
})
