import type { ComparedTexts, WritingConfirm } from '../../../src/contract/writing'
import { asksAnew, changedOf, confirmChanges, isCharged } from '../../../src/features/writing/review/asked'
import { misreadWords } from '../../../src/features/writing/list/misread'
import { blankText } from '../../../src/features/writing/edit/draft'
import { ORG, written } from './written'

const NOW = '2026-03-23T02:00:00.000Z'
const confirm = (over: Partial<WritingConfirm> = {}): WritingConfirm => ({
  reason: '涉及安全',
  deadline: '2026-03-27T10:00:00.000Z',
  question: { text: '什么时候？', options: ['20:00', '21:00'], right: 1, says: '21:00 前' },
  ...over,
})
const asking = { nth: 1, at: NOW, deadline: '2026-03-27T10:00:00.000Z', misread: { wrong: [14, 0], confirmed: 31 } }
const text = (over: object = {}) => ({ ...blankText(ORG), confirm: confirm(), ...over })

it('a review is told whether everyone is asked anew, and whether that uses up one of the month', () => {
  const first = written({ text: text() })
  expect([isCharged(first), asksAnew(first)]).toEqual([true, false])
  const again = written({ text: text({ asksAgain: true }), asking })
  expect([isCharged(again), asksAnew(again)]).toEqual([false, true])
  const spelling = written({ text: text(), asking })
  expect([isCharged(spelling), asksAnew(spelling)]).toEqual([false, false])
  expect([isCharged(written()), isCharged(written({ copy: null, text: text() }))]).toEqual([false, false])
})

it('a review is told what of what is asked differs', () => {
  const one = confirm()
  expect(confirmChanges({ before: one, after: one }, NOW)).toEqual([])
  expect(confirmChanges({ before: null, after: one }, NOW)).toEqual(['原来不用确认'])
  expect(confirmChanges({ before: one, after: null }, NOW)).toEqual(['以后不用确认了'])
  const other = confirm({ reason: '改期', deadline: '2026-03-28T10:00:00.000Z', question: null })
  expect(confirmChanges({ before: one, after: other }, NOW)).toEqual([
    '原因原来是“涉及安全”',
    '截止原来是 3月27日 18:00',
    '题目改了',
  ])
  expect(confirmChanges({ before: other, after: { ...other, question: one.question } }, NOW)).toEqual(['原来没有题'])
})

it('finds in two texts as one what their readers act by', () => {
  const compared = (runs: { text: string; change?: 'in' | 'out' }[]): ComparedTexts => ({
    before: text(),
    after: text(),
    blocks: [{ mark: 'changed', block: { kind: 'paragraph', runs } }],
    places: 1,
    attachments: [],
  })
  expect(
    changedOf(compared([{ text: '3月2' }, { text: '0', change: 'out' }, { text: '7', change: 'in' }, { text: '日' }])),
  ).toEqual(['time'])
  expect(changedOf(compared([{ text: '支' }, { text: '布', change: 'out' }, { text: '部', change: 'in' }]))).toEqual([])
  expect(changedOf({ ...compared([]), before: null })).toEqual([])
})

it('whoever writes is told which answer is chosen wrongly, by number only', () => {
  expect(misreadWords(written({ text: text(), copy: null, asking }))).toEqual(['选错“20:00” 14 人次', '已确认 31 人'])
  expect(misreadWords(written({ text: text({ asksAgain: true }), asking }))).toEqual(['选错 A 14 人次', '已确认 31 人'])
  const none = { ...asking, misread: { wrong: [0, 0], confirmed: 0 } }
  expect(misreadWords(written({ text: text(), asking: none }))).toEqual(['还没有人选错', '已确认 0 人'])
  expect(misreadWords(written({ asking: { ...asking, misread: null } }))).toEqual([])
})
