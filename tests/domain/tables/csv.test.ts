import fc from 'fast-check'
import { csvLine } from '../../../src/domain/tables/csv'
import { textOf } from '../../../src/domain/tables/inert'
import { csvOf } from '../../support/tables'

const AT = new Date('2026-11-24T16:05:09.700Z')

it('for a spreadsheet has inert cells, numbers that are texts, and times of Shanghai’s clock', () => {
  expect(csvLine(['张三', 12, 84.1, null, 'a"b,c', AT], 'csv')).toBe('张三,12,84.1,,"a""b,c",2026-11-25 00:05:09\r\n')
  expect(csvLine(['0302', '=1+1', '\u3000＝1', ' 张三'], 'csv')).toBe('"0302\t",\'=1+1,\'\u3000＝1," 张三"\r\n')
})

it('for another system has each text as it is kept', () => {
  const texts = ['0302', '3E02', '=1+1', '\u3000＝1', "'x", '张 三', 'a"b,c', '两\r\n行']
  expect(csvLine(['0302', 12, null, '=1+1', AT], 'csv-raw')).toBe('0302,12,,=1+1,2026-11-25T00:05:09+08:00\r\n')
  expect(csvOf(csvLine(texts, 'csv-raw'))).toEqual([texts])
})

it('is one line of as many cells, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      expect(csvOf(csvLine(texts, 'csv-raw'))).toEqual([texts])
      expect(csvOf(csvLine(texts, 'csv')).map((cells) => cells.map(textOf))).toEqual([texts])
    }),
  )
})
