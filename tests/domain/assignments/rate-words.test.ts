import { participation } from '../../../src/domain/assignments/rate'
import { apartWords, figures, fractionWords } from '../../../src/domain/assignments/rate-words'

const rate = (apart: { late?: number; corrected?: number; excused?: number }) =>
  participation(
    { onTime: 37, late: 0, corrected: 0, excused: 0, roster: 46, ...apart },
    new Date('2026-11-24T02:00:00Z'),
  )

it('thousands are set apart', () => {
  expect([532, 38214, 1000000].map(figures)).toEqual(['532', '38,214', '1,000,000'])
})

it.each([
  [{}, '46 人中 37 人已完成'],
  [{ late: 1 }, '46 人中 37 人已完成，补学 1 人另计'],
  [{ corrected: 2 }, '46 人中 39 人已完成，其中更正 2 人'],
  [{ corrected: 2, late: 1, excused: 3 }, '应学 43 人中 39 人已完成，其中更正 2 人，补学 1 人另计，请假 3 人不计入'],
])('a fraction always has its parts: %j', (apart, words) => {
  expect(fractionWords(rate(apart))).toBe(words)
})

it('what stands apart is empty where there is nothing', () => {
  expect(apartWords(rate({}))).toBe('')
  expect(apartWords(rate({ late: 1204 }))).toBe('补学 1,204 人另计')
})
