import { shortLabel, spaced, stateWord } from '../../../src/features/lessons/issue-words'

describe('an issue in words', () => {
  it.each([
    ['2026年第8期', '第 8 期'],
    ['2026 年第 12 期', '第 12 期'],
    ['2026年寒假特辑', '2026 年寒假特辑'],
    ['特辑：五四', '特辑：五四'],
  ])('%s is %s in small places', (label, short) => {
    expect(shortLabel(label)).toBe(short)
  })

  it('spaces figures among Chinese', () => {
    expect(spaced('2026年第8期')).toBe('2026 年第 8 期')
  })

  it.each([
    ['done', '按时完成'],
    ['late', '补学完成'],
    ['in-progress', '未完成'],
    ['not-started', '未完成'],
  ] as const)('%s after the deadline is %s', (state, word) => {
    expect(stateWord({ state, deadline: '2026-11-22T14:00:00Z' }, '2026-11-22T14:00:00Z').word).toBe(word)
  })

  it('misses nothing before the deadline', () => {
    const running = { state: 'not-started', deadline: '2026-11-29T14:00:00Z' } as const
    expect(stateWord(running, '2026-11-23T01:00:00Z').word).toBe('本期')
  })
})
