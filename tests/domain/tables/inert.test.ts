import fc from 'fast-check'
import { inert, literal, textOf } from '../../../src/domain/tables/inert'

/** What stands unseen or as room before the sign: white space, no-break, ideographic, zero-width, BOM, direction, fillers, a control. */
const BEFORE = [
  '',
  ' ',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u200e',
  '\u202e',
  '\u2066',
  '\u2800',
  '\u3164',
  '\u0000',
  ' \u200b\u3000',
]
// oxfmt-ignore
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '⁼', '⁺', '−']

/** As a spreadsheet, and the careless programs that read its files, see the beginning of a cell. */
const begins = (cell: string): string =>
  [...cell.replace(/^[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}\u2800]+/u, '').normalize('NFKC')][0] ?? ''

describe('a cell that could begin a formula', () => {
  it('is inert behind each kind of room, with each sign', () => {
    for (const before of BEFORE)
      for (const sign of SIGNS) {
        const text = `${before}${sign}HYPERLINK("http://x","y")`
        expect([text, inert(text), literal(text)]).toEqual([text, `'${text}`, `'${text}`])
      }
  })

  it.each(['\tx', '\rx', '\nx'])('is one that begins with a control, whatever follows: %j', (text) => {
    expect([inert(text), literal(text)]).toEqual([`'${text}`, `'${text}`])
  })

  it.each(['张三', 'a=b', 'a-b', '机电 2302 团支部', '（=1）', '1+1=2', "'引号'", '古丽米热·艾比布力', '😀=1', ''])(
    'is not this one: %j',
    (text) => {
      expect(inert(text)).toBe(text)
    },
  )

  it('never leaves, whatever the text', () => {
    const letters = fc.constantFrom(...BEFORE, ...SIGNS, "'", 'a', '1', '\t', '\r', '\n', '张')
    const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(texts, (text) => {
        for (const cell of [inert(text), literal(text)]) {
          expect('=+-@\u2212'.includes(begins(cell)) && begins(cell) !== '').toBe(false)
          expect(/^[\t\r\n]/.test(cell)).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a text that a spreadsheet makes something else of', () => {
  // oxfmt-ignore
  it.each([
    '123456789012345678', '0302', '3E02', '3e02', '22-3', '1/2', '2026/3/1', '2026-03-01', '10:30', '10:30:05', '1,000', '50%', '￥5', '$5', '(5)', '1.50', '3月5日',
    '2026年3月', '下午2时', 'MARCH1', 'Sept 2', '2-Mar', '2 PM', '１２３', '０３０２', '3ｅ02', ' 0302 ', '\u200b0302', 'TRUE', 'false', '#N/A', '1 1/2',
  ])('is kept as a text in a CSV for it, and only there: %j', (text) => {
    expect([inert(text), literal(text)]).toEqual([text, `${text}\t`])
  })

  it.each(['机电 2302 团支部', '2026 年第 8 期', '2023K8009926001', 'GH123', '张三', 'A-1-b', '第22-3班', ''])(
    'is not this one: %j',
    (text) => {
      expect(literal(text)).toBe(text)
    },
  )

  it('is read again as it was written, of either kind and whatever it is', () => {
    const letters = fc.constantFrom("'", '\t', '=', '-', '0', '3', 'E', '2', ' ', '\u200b', '月', '张')
    const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(texts, (text) => {
        expect([textOf(inert(text)), textOf(literal(text))]).toEqual([text, text])
      }),
      { numRuns: 5000 },
    )
    for (const text of ["'", "''=1", "'0302", '0302\t', "'-5\t", 'TRUE\t\t']) {
      expect([textOf(inert(text)), textOf(literal(text))]).toEqual([text, text])
    }
  })
})
