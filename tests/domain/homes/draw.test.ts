import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { commitmentOf, drawn } from '../../../src/domain/homes/draw'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hex = fc.integer().map((n) => sha256(String(n)))
const ids = fc.uniqueArray(hex, { minLength: 2, maxLength: 40 })

describe('a draw', () => {
  it('is a known order: who computes it with a common tool gets this', () => {
    const seed = '00'.repeat(32)
    expect(commitmentOf(seed, sha256)).toBe('60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55')
    const tickets = ['a', 'b', 'c', 'd']
    const byHand = tickets.map((id) => [sha256(`${seed}\n${id}`), id]).sort()
    expect(drawn(seed, tickets, sha256)).toEqual(byHand.map(([, id]) => id))
  })

  it('comes out the same whatever order the tickets come in, and however often one is named', () => {
    fc.assert(
      fc.property(hex, ids, fc.infiniteStream(fc.nat()), (seed, tickets, some) => {
        const mixed = tickets.map((id) => [some.next().value, id] as const).sort(([a], [b]) => a - b)
        const again = [...mixed.map(([, id]) => id), ...tickets.slice(0, 2)]
        expect(drawn(seed, again, sha256)).toEqual(drawn(seed, tickets, sha256))
        expect([...drawn(seed, tickets, sha256)].sort()).toEqual([...tickets].sort())
      }),
    )
  })

  it('moves nobody past anybody when somebody comes in or is left out', () => {
    fc.assert(
      fc.property(hex, ids, hex, (seed, tickets, one) => {
        const order = drawn(seed, tickets, sha256)
        expect(drawn(seed, [...tickets, one], sha256).filter((id) => id !== one)).toEqual(
          order.filter((id) => id !== one),
        )
        expect(drawn(seed, tickets.slice(1), sha256)).toEqual(order.filter((id) => id !== tickets[0]))
      }),
    )
  })

  it('shows one changed ticket, and a changed seed', () => {
    fc.assert(
      fc.property(hex, ids, fc.nat(), hex, (seed, tickets, nth, other) => {
        fc.pre(!tickets.includes(other) && other !== seed)
        const changed = tickets.map((id, i) => (i === nth % tickets.length ? other : id))
        expect(drawn(seed, changed, sha256)).not.toEqual(drawn(seed, tickets, sha256))
        expect(commitmentOf(other, sha256)).not.toBe(commitmentOf(seed, sha256))
      }),
    )
  })

  it('is another with another seed, by and large: each comes first about as often', () => {
    const tickets = ['a', 'b', 'c', 'd']
    const first = new Map<string, number>()
    for (let n = 0; n < 4000; n++) {
      const [winner = ''] = drawn(sha256(`seed ${n}`), tickets, sha256)
      first.set(winner, (first.get(winner) ?? 0) + 1)
    }
    // 1,000 each; six standard deviations are 164.
    for (const id of tickets) expect(Math.abs((first.get(id) ?? 0) - 1000)).toBeLessThan(164)
  })
})
