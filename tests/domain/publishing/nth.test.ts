import { decidedBefore, nthOf, nthOut, versionOut } from '../../../src/domain/publishing/nth'
import type { ToldMove } from '../../../src/domain/publishing/move-words'

const told = (...moves: [ToldMove, number][]) => moves.map(([move, version]) => ({ move, version }))

describe('which text of a notice a version is', () => {
  it('counts what was handed in, and no save', () => {
    const history = told(['begin', 1], ['submit', 7], ['sendBack', 7], ['submit', 12])
    expect([nthOf(history, 7), nthOf(history, 12), nthOf(history, 20)]).toEqual([1, 2, 3])
  })

  it('what was handed in twice as it was is one', () => {
    const history = told(['begin', 1], ['submit', 3], ['recall', 3], ['submit', 3])
    expect([nthOf(history, 3), nthOf(history, 4)]).toEqual([1, 2])
  })

  it('of what was taken over from elsewhere the first is what stood there', () => {
    expect([nthOf([], 1), nthOut([])]).toEqual([1, 1])
    const history = told(['correct', 2], ['submit', 4])
    expect([nthOut(history), nthOf(history, 4)]).toEqual([1, 2])
  })

  it('of what was moved in the first is what it says as such, and a correction the second', () => {
    const history = told(['import', 1], ['correct', 2], ['submit', 4])
    expect([nthOf(history, 1), nthOut(history), nthOf(history, 4)]).toEqual([1, 1, 2])
  })

  it('a re-post begins here', () => {
    expect(nthOf(told(['repost', 1], ['submit', 1]), 1)).toBe(1)
  })

  it('knows which one readers have, and which was decided about last', () => {
    const history = told(['begin', 1], ['submit', 2], ['release', 2], ['correct', 3], ['submit', 5], ['sendBack', 5])
    expect([versionOut(history), nthOut(history)]).toEqual([2, 1])
    expect([decidedBefore(history, 9), decidedBefore(history, 5), decidedBefore(history, 2)]).toEqual([5, 2, null])
  })
})
