import type { Span } from '../../../../src/domain/lessons/spans'
import { chapterStates, chapterWord } from '../../../../src/features/lessons/watching/chapter-states'
import { lesson } from '../phone'

describe('chapters in words', () => {
  const words = (played: Span[], position: number | null) =>
    chapterStates(lesson().chapters, played, position).map(chapterWord)

  it('say how much of each was really played', () => {
    const played: Span[] = [
      [0, 310],
      [385, 546],
    ]
    expect(words(played, 546)).toEqual(['看完', '漏看 1:15', '看到 09:06', '未看'])
  })

  it('are missing only before the furthest second that was played', () => {
    // The second chapter was leapt over whole, the third is still going on, the last was never reached.
    expect(
      words(
        [
          [0, 170],
          [400, 450],
        ],
        null,
      ),
    ).toEqual(['看完', '漏看 3:35', '漏看 0:15', '未看'])
    expect(words([[0, 300]], null)).toEqual(['看完', '看到 05:00', '未看', '未看'])
    expect(words([[0, 300]], 20)).toEqual(['看完', '看到 05:00', '未看', '未看'])
    expect(words([], null)).toEqual(['未看', '未看', '未看', '未看'])
    expect(words([[0, 300]], 600)).toEqual(['看完', '看到 05:00', '未看', '看到 10:00'])
  })

  it('forgive a second that the player swallowed', () => {
    expect(words([[0, 169]], null)).toEqual(['看完', '未看', '未看', '未看'])
  })
})
