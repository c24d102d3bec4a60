import { canMoveIn } from '../../../src/domain/counting/moving'

const deadline = new Date('2026-11-29T14:00:00Z')
const at = (seconds: number): Date => new Date(deadline.getTime() + seconds * 1000)

describe('a move between branches in an issue', () => {
  it.each([
    ['long before the deadline', -86_400, null, true],
    ['a minute and a second before it', -61, null, true],
    ['a minute before it', -60, null, false],
    ['after it, not frozen yet', 30, null, false],
    ['after it, frozen', 90, at(60), true],
  ])('%s', (_, seconds, frozenAt, expected) => expect(canMoveIn({ deadline, frozenAt }, at(seconds))).toBe(expected))
})
