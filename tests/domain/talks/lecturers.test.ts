import { decisionsOn, hasLecturerWords, LECTURER_STATES, pinyinKey } from '../../../src/domain/talks/lecturers'

const han = { name: '韩笑', unit: '市水务局河长办', topics: [{ title: '一条河的二十年' }] }

it('is found by name, unit or topic, each word anywhere', () => {
  for (const words of ['韩笑', '水务局', '二十年', '韩 二十', '']) expect(hasLecturerWords(han, words)).toBe(true)
  expect(hasLecturerWords(han, '韩 心理')).toBe(false)
})

it('a surname is read as a surname', () => {
  const collator = new Intl.Collator('zh-CN')
  const sorted = ['曾文', '白露', '单于飞', '查理', '陈东'].sort((a, b) => collator.compare(pinyinKey(a), pinyinKey(b)))
  expect(sorted).toEqual(['白露', '陈东', '单于飞', '曾文', '查理'])
})

it('nobody is listed without having been proposed, and who has ended is not brought back', () => {
  expect(LECTURER_STATES.map((state) => decisionsOn(state))).toEqual([
    ['listed', 'ended'],
    ['resting', 'ended'],
    ['listed', 'ended'],
    [],
  ])
})
