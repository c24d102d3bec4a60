import { lastFour, maskedNumber, numberKey } from '../../../src/domain/people/roster'

describe('numbers on the roster', () => {
  it.each([
    ['２０２３Ｋ８', '2023K8'],
    [' 2023 k8 ', '2023K8'],
    ['2023\u200bk8\u00a0', '2023K8'],
    ['22－3', '22-3'],
    ['22–3', '22-3'],
    ['0712', '0712'],
  ])('%j is compared as %j', (number, key) => {
    expect(numberKey(number)).toBe(key)
  })

  it.each([
    ['2023070417', '0417'],
    ['２０２３０７０４１７', '0417'],
    ['2020K8009926001', '6001'],
    ['GH123', 'H123'],
    ['2023JD0417', '0417'],
    ['2023k8', '23K8'],
    ['0712', '0712'],
    ['22-31', '2231'],
    ['22-3', null],
    ['071', null],
    ['', null],
    [' - - ', null],
  ])('the last four of %j are %j', (number, four) => {
    expect(lastFour(number)).toBe(four)
  })

  it.each([
    ['2023070417', '2023******'],
    ['2020K8009926001', '2020***********'],
    ['20230417', '2023****'],
    ['2023417', null],
    ['GH123', null],
    ['0712', null],
    ['2023-417', null],
  ])('%j is shown as %j, without its last four', (number, shown) => {
    expect(maskedNumber(number)).toBe(shown)
  })
})
