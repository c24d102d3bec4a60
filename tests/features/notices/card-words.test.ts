import { asks, deadlineWords, fateOf, heardOf, marksOf } from '../../../src/features/notices/card-words'
import { stripWords } from '../../../src/features/notices/strip/strip-words'
import { card, NOW } from './cloud'

const DEADLINE = '2026-03-20T14:00:00.000Z'
const words = (over: Parameters<typeof card>[0]) =>
  [...marksOf(card(over), NOW), fateOf(card(over))].flatMap((mark) => (mark ? [`${mark.word} ${mark.tone}`] : []))

describe('the marks of a notice', () => {
  it.each([
    [{}, ['通知 plain']],
    [{ category: 'publicity' as const, corrected: true }, ['公示 plain', '已更正 amber']],
    [{ pinned: true, confirmBy: DEADLINE }, ['置顶 solid', '需确认 red']],
    [{ confirmBy: NOW }, ['需确认 plain']],
    [{ category: 'volunteer' as const, withdrawn: true, corrected: true }, ['志愿 plain', '已撤回 plain']],
  ])('%j has %j', (over, marks) => expect(words(over)).toEqual(marks))

  it('asks until the deadline, and tells of the day on which it ends', () => {
    expect(asks(card({ confirmBy: DEADLINE }), NOW)).toBe(true)
    expect(asks(card({ confirmBy: NOW }), NOW)).toBe(false)
    expect([deadlineWords(card(), NOW), deadlineWords(card({ confirmBy: DEADLINE, confirmed: true }), NOW)]).toEqual([
      null,
      null,
    ])
    expect(deadlineWords(card({ confirmBy: DEADLINE }), NOW)).toBe('3月20日前确认')
    // Midnight after the 20th is the end of the 20th.
    expect(deadlineWords(card({ confirmBy: '2026-03-20T16:00:00.000Z' }), NOW)).toBe('3月20日前确认')
    expect(deadlineWords(card({ confirmBy: '2027-01-05T14:00:00.000Z' }), NOW)).toBe('2027年1月5日前确认')
    expect(deadlineWords(card({ confirmBy: '2026-03-18T14:00:00.000Z' }), NOW)).toBe('3月18日已截止')
  })

  it('are one sentence with the rest of the row', () => {
    expect(heardOf(card({ pinned: true, confirmBy: DEADLINE, title: '团籍注册' }), NOW)).toBe(
      '未读，置顶，需确认，3月20日前确认，团籍注册，确认后团支书会看到，团市委组织部，3月17日，1,204 人浏览',
    )
    expect(heardOf(card({ confirmBy: DEADLINE, corrected: true, title: '甲' }), NOW)).toBe(
      '未读，需确认，3月20日前确认，已更正，甲，确认后团支书会看到，团市委组织部，3月17日，1,204 人浏览',
    )
    expect(heardOf(card({ unread: false, title: '甲', publishAt: '2026-03-19T00:30:00.000Z', views: 9 }), NOW)).toBe(
      '通知，甲，团市委组织部，今天 08:30，9 人浏览',
    )
  })
})

describe('a line of the strip', () => {
  it.each([
    [{ confirmBy: DEADLINE }, '需确认', '3月20日前'],
    [{ category: 'volunteer' as const, publishAt: '2026-03-19T00:30:00.000Z' }, '志愿', '今天'],
    [{ publishAt: '2025-12-31T15:59:00.000Z' }, '通知', '2025年12月31日'],
    // What is confirmed asks for nothing either, and says so.
    [{ confirmBy: DEADLINE, confirmed: true }, '已确认', '3月17日'],
    // What can't be confirmed any more asks for nothing.
    [{ confirmBy: NOW }, '通知', '3月17日'],
  ])('%j says %s and %s', (over, word, when) => {
    const line = stripWords(card({ unread: false, title: '甲', ...over }), NOW)
    const seenBy = word === '需确认' ? '确认后团支书会看到，' : ''
    expect([line.mark.word, line.when, line.heard]).toEqual([word, when, `${word}，甲，${seenBy}${when}`])
  })
})
