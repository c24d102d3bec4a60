import type { Writing } from '../../../src/contract/writing'
import type { ToldMove } from '../../../src/domain/publishing/move-words'
import { firstPair, textsOf } from '../../../src/features/writing/review/pair'

type Texts = Parameters<typeof textsOf>[0]

const told = (...moves: [ToldMove, number][]): Writing['history'] =>
  moves.map(([move, version]) => ({ move, version, by: '秦悦', at: '2026-03-20T00:00:00.000Z', words: '' }))
const both = (texts: Texts) => [firstPair(texts), textsOf(texts).map(({ at, words }) => `${at} ${words}`)]

describe('what a review is laid beside', () => {
  it('is nothing for a first text, and what was sent back once it comes again', () => {
    const first = told(['begin', 1], ['submit', 2])
    expect(both({ copy: 'review', out: 'not-out', version: 2, history: first })).toEqual([
      { before: null, after: 'written' },
      ['written 第 1 稿'],
    ])
    const again = [...first, ...told(['sendBack', 2], ['submit', 4])]
    expect(both({ copy: 'review', out: 'not-out', version: 4, history: again })).toEqual([
      { before: 2, after: 'written' },
      ['written 第 2 稿', '2 第 1 稿'],
    ])
  })

  it('is what readers have for a correction, also for one that was sent back', () => {
    const history = told(['begin', 1], ['submit', 2], ['release', 2], ['correct', 3], ['submit', 5], ['sendBack', 5])
    expect(both({ copy: 'returned', out: 'published', version: 6, history })).toEqual([
      { before: 'out', after: 'written' },
      ['written 第 3 稿', 'out 在线稿', '5 第 2 稿'],
    ])
  })

  it('is, where nothing is written, what was decided about before what is out', () => {
    const history = told(['begin', 1], ['submit', 2], ['sendBack', 2], ['submit', 3], ['release', 3])
    expect(both({ copy: null, out: 'scheduled', version: 3, history })).toEqual([
      { before: 2, after: 'out' },
      ['out 要发布的', '2 第 1 稿'],
    ])
  })
})
