import { reachWords } from '../../../src/features/writing/reach-words'

it('how many people a text is for is told as of when they were counted', () => {
  const now = '2026-03-24T01:40:00Z'
  const words = (asOf: string | null) => reachWords({ people: 3118, branches: 88, asOf }, now)
  expect(words('2026-03-23T18:10:00Z')).toBe('3,118 人，88 个支部，截至今天 02:10')
  expect(words(null)).toBe('')
})
