import { againstWords, figures } from '../../../src/features/boards/number-words'

describe('a number', () => {
  it('has its thousands set apart', () => {
    expect([figures(532), figures(38214), figures(1000000)]).toEqual(['532', '38,214', '1,000,000'])
  })

  it('compare with the same hour of the last issue', () => {
    expect(againstWords(4.3)).toMatchObject({ word: '比上期同一时刻高 4.3', icon: 'up' })
    expect(againstWords(-2)).toMatchObject({ word: '比上期同一时刻低 2.0', icon: 'dn' })
    expect(againstWords(0)?.word).toBe('与上期同一时刻持平')
    expect(againstWords(null)).toBeNull()
  })
})
