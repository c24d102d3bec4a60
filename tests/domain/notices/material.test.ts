import { materialChanges, materialWords, type Matter, type Told } from '../../../src/domain/notices/material'

const told = (text: string, over: Partial<Told> = {}): Told => ({
  title: '主题团日',
  blocks: [{ kind: 'paragraph', runs: [{ text }] }],
  deadline: '2026-03-27T10:00:00.000Z',
  ...over,
})
const changes = (before: string, after: string): Matter[] => materialChanges(told(before), told(after))

it('suggests to ask anew where when, where, how many or what is to be done has changed', () => {
  expect(changes('3月20日（周五）下午', '3月27日（周五）下午')).toEqual(['time'])
  expect(changes('周五下午', '周六下午')).toEqual(['time'])
  expect(changes('20:00 前返校', '21:00 前返校')).toEqual(['time'])
  expect(changes('14:00 集合，16:00 散', '16:00 集合，14:00 散')).toEqual(['time'])
  expect(changes('图书馆二楼报告厅', '图书馆一楼共享厅')).toEqual(['place'])
  expect(changes('在音乐厅', '在体育馆')).toEqual(['place'])
  expect(changes('东门集合', '西门集合')).toEqual(['place'])
  expect(changes('每班五人', '每班 8 人')).toEqual(['number'])
  expect(changes('带照片 5 张', '不用带照片')).toEqual(['number', 'duty'])
  expect(changes('三天内提交', '五天内提交')).toEqual(['time'])
})

it('is told by the deadline and by the title as well', () => {
  const before = told('到场即可')
  expect(materialChanges(before, told('到场即可', { deadline: '2026-03-28T10:00:00.000Z' }))).toEqual(['deadline'])
  expect(materialChanges(before, told('到场即可', { deadline: new Date('2026-03-27T10:00:00Z') }))).toEqual([])
  expect(materialChanges(before, told('到场即可', { deadline: null }))).toEqual(['deadline'])
  expect(materialChanges(before, told('到场即可', { title: '主题团日改到 4月3日' }))).toEqual(['time'])
})

it.each([
  ['各团支布：周五到图书馆', '各团支部：周五到图书馆'],
  ['到图书棺二楼', '到图书馆二楼'],
  ['3月27日20:00，报告厅', '３ 月 27 日 20：00， 报告厅'],
  ['八点到，三个人一组', '8 点到，3 个人一组'],
  ['星期天十二点', '周日 12 点'],
  ['08:00 开门，约 1,200 人', '8:00 开门，约1200人'],
  ['请大家准时', '请大家一定准时！'],
])('suggests nothing by spelling alone: %s', (before, after) => expect(changes(before, after)).toEqual([]))

it('says what has changed', () => {
  expect(materialWords([])).toBe('')
  expect(materialWords(['time'])).toBe('时间变了')
  expect(materialWords(['time', 'place'])).toBe('时间和地点变了')
  expect(materialWords(['time', 'place', 'deadline'])).toBe('时间、地点和确认截止变了')
})
