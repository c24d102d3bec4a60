import { blankText } from '../../../src/features/writing/edit/draft'
import { scopeWords, submitWords } from '../../../src/features/writing/edit/words'
import { placeWords, waitsForWords } from '../../../src/features/writing/words'

/** Who reviews and for whom it is, as the pages of those who write say it. */
const college = { id: 'ljzy', name: '澜职院团委', isBranch: false }
const branch = { id: 'jd2302', name: '机电 2302 团支部', isBranch: true }

it('names who decides where it is one other person, and says how many where they are several', () => {
  expect(submitWords(['邓海宁'], '秦悦')).toBe('送邓海宁审核')
  expect(submitWords(['秦悦', '邓海宁'], '秦悦')).toBe('送邓海宁审核')
  expect(submitWords(['邓海宁', '何蔓'], '秦悦')).toBe('送 2 人审核')
  expect(submitWords(['阿卜杜热西提·买买提'], '秦悦')).toBe('送 1 人审核')
  expect([submitWords([], '秦悦'), submitWords(['秦悦'], '秦悦')]).toEqual(['送审', '送审'])
})

it('says for whom it waits', () => {
  expect([[], ['邓海宁'], ['邓海宁', '何蔓'], ['邓海宁', '何蔓', '沈嘉树']].map(waitsForWords)).toEqual([
    '等审核',
    '等邓海宁审核',
    '等邓海宁、何蔓审核',
    '等邓海宁等 3 人审核',
  ])
})

it('is for all below an organisation, and for a branch alone', () => {
  expect([college, branch, { ...branch, name: '' }].map(placeWords)).toEqual([
    '澜职院团委及下级',
    '机电 2302 团支部',
    '已撤销的组织',
  ])
  expect([88, 1, null].map((branches) => scopeWords(blankText(college), branches))).toEqual([
    '澜职院团委及下级，88 个支部',
    '澜职院团委及下级，1 个支部',
    '澜职院团委及下级',
  ])
  expect(scopeWords(blankText(branch), 1)).toBe('机电 2302 团支部')
})
