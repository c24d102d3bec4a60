import { watchedOf } from '../../../src/domain/lessons/watched'

describe('what was watched', () => {
  it('is the union of what was played, and what was skipped before the furthest of it', () => {
    expect(
      watchedOf(
        [
          [60, 90],
          [0, 30],
          [20, 40],
        ],
        100,
      ),
    ).toEqual({
      played: [
        [0, 40],
        [60, 90],
      ],
      skipped: [[40, 60]],
      words: '已看 70%，漏看 1 段',
    })
  })

  it('says nothing of gaps where there are none', () => {
    expect(watchedOf([[0, 62]], 100).words).toBe('已看 62%')
    expect(watchedOf([], 100)).toEqual({ played: [], skipped: [], words: '已看 0%' })
  })
})
