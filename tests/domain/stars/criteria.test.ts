import { criteriaFlaws, starsOf, type CriteriaText } from '../../../src/domain/stars/criteria'
import { exampleFor, roundFrom } from '../../../src/domain/stars/example'

const EXAMPLE = exampleFor(2026, roundFrom('2026-03-01'))
const flawsOf = (change: Partial<CriteriaText>): string[] => criteriaFlaws({ ...EXAMPLE, ...change })
const [FIRST, ...REST] = EXAMPLE.items
if (!FIRST) throw new Error('the example has no item')

it('the example lacks nothing, and looks at all six areas', () => {
  expect(criteriaFlaws(EXAMPLE)).toEqual([])
  expect(new Set(EXAMPLE.items.map(({ area }) => area)).size).toBe(6)
  expect(starsOf(EXAMPLE)).toEqual([3, 4, 5])
})

it.each<[string, Partial<CriteriaText>]>([
  ['给这一版起个名字', { name: ' ' }],
  ['至少写一项标准', { items: [] }],
  ['有一项标准还没有名称', { items: [{ ...FIRST, title: '' }, ...REST] }],
  ['有两项标准的编号一样', { items: [FIRST, FIRST, ...REST] }],
  ['由记录填写的项要选一个数字，其余的不选', { items: [{ ...FIRST, figure: null }, ...REST] }],
  ['每一项的要求至少是 1', { items: [{ ...FIRST, need: 0 }, ...REST] }],
  ['写清楚要交什么材料', { items: EXAMPLE.items.map((item) => ({ ...item, asks: '' })) }],
  ['至少定一个星级', { levels: [] }],
  ['达到的项数在 1 到 14 之间', { levels: [{ stars: 3, met: 15, must: [] }] }],
  ['必须达到的项里有一项已经删掉了', { levels: [{ stars: 3, met: 1, must: ['gone'] }] }],
  [
    '同一个星级只写一次',
    {
      levels: [
        { stars: 3, met: 1, must: [] },
        { stars: 3, met: 2, must: [] },
      ],
    },
  ],
  [
    '星级高的，项数不能比低的少',
    {
      levels: [
        { stars: 4, met: 5, must: [] },
        { stars: 3, met: 6, must: [] },
      ],
    },
  ],
  ['三个日期都要填', { submitUntil: '' }],
  ['先提交，再评定，最后到期：日期的顺序不对', { decideUntil: '2026-02-01' }],
])('tells %s', (flaw, change) => {
  expect(flawsOf(change)).toContain(flaw)
})
