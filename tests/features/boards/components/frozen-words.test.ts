import { frozenWords } from '../../../../src/features/boards/components/frozen-words'
import { rate } from '../boards'

describe('frozen numbers', () => {
  const all = { done: 37, late: 0, due: 46 }
  const live = { rate: rate(), coverage: null }

  it('are shown only where they differ from now', () => {
    expect(frozenWords(null, live)).toBeNull()
    expect(frozenWords({ rate: rate({ late: 3 }), all, coverage: null }, live)).toBeNull()
    const kept = { rate: rate({ onTime: 36, percent: 78.3, asOf: '2026-11-29T14:00:00Z' }), all, coverage: null }
    expect(frozenWords(kept, live)).toEqual({ when: '冻结于 11月29日 22:00', rate: '参学率 78.3%，36 / 46 人' })
  })
})
