import { againstWords } from '../../../src/features/boards/number-words'

describe('a number', () => {
  it('is compared with the last assignment, at the same hour where the words have room to say so', () => {
    expect(againstWords(4.3, '同一时刻')).toMatchObject({ word: '比上期同一时刻高 4.3', icon: 'up', up: true })
    expect(againstWords(-2, '同一时刻')).toMatchObject({ word: '比上期同一时刻低 2.0', icon: 'dn', up: false })
    expect(againstWords(0, '同一时刻')).toEqual({ icon: null, word: '与上期同一时刻持平', up: false })
    expect(againstWords(1.3)?.word).toBe('比上期高 1.3')
    expect(againstWords(0)?.word).toBe('与上期持平')
    expect(againstWords(null)).toBeNull()
  })
})
