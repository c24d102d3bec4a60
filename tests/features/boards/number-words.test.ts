import { againstWords, freshnessWords } from '../../../src/features/boards/number-words'

describe('a number', () => {
  it('is compared with the last assignment at the same hour, and says so', () => {
    expect(againstWords(4.3)).toMatchObject({ word: '比上期同一时刻高 4.3', icon: 'up', up: true })
    expect(againstWords(-2)).toMatchObject({ word: '比上期同一时刻低 2.0', icon: 'dn', up: false })
    expect(againstWords(0)).toEqual({ icon: null, word: '与上期同一时刻持平', up: false })
    expect(againstWords(null)).toBeNull()
  })

  it('is as of its last change, and the asking is told apart', () => {
    const now = '2026-03-19T01:41:00Z'
    expect(freshnessWords('2026-03-18T13:40:00Z', now)).toBe('截至昨天 21:40，09:41 查询')
    expect(freshnessWords('2026-03-18T16:05:00Z', now)).toBe('截至 00:05，09:41 查询')
    expect(freshnessWords('2026-03-11T13:40:00Z', now)).toBe('截至3月11日，09:41 查询')
  })
})
