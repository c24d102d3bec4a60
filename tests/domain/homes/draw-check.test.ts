import { createHash } from 'node:crypto'
import { commitmentOf, drawn } from '../../../src/domain/homes/draw'
import { checkDraw, drawTicketOf, type KnownDraw, type ToldDraw } from '../../../src/domain/homes/draw-check'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const SEED = 'f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f'
const ACTIVITY = 'a-draw'
const PEOPLE = Array.from({ length: 12 }, (_, nth) => `person-${nth + 1}`)
const TICKETS = PEOPLE.map((person) => drawTicketOf(ACTIVITY, person, sha256))

const told = (over: Partial<ToldDraw> = {}): ToldDraw => ({
  activityId: ACTIVITY,
  commitment: commitmentOf(SEED, sha256),
  seed: SEED,
  tickets: TICKETS,
  order: drawn(SEED, TICKETS, sha256),
  own: TICKETS[4] ?? '',
  ...over,
})
const known = (over: Partial<KnownDraw> = {}): KnownDraw => ({
  commitment: commitmentOf(SEED, sha256),
  personKey: 'person-5',
  tookPart: true,
  ...over,
})
const swapped = (list: readonly string[], a: number, b: number): string[] =>
  list.map((one, index) => (index === a ? list[b] : index === b ? list[a] : one) ?? one)

describe('a draw, computed anew', () => {
  it('fits as it was drawn, for who took part and for who only looks', () => {
    expect(checkDraw(told(), known(), sha256)).toEqual({ is: 'fits' })
    expect(checkDraw(told({ own: null }), known({ tookPart: false, commitment: null }), sha256)).toEqual({ is: 'fits' })
  })

  it('fits for who has given their ticket back: it stays among the others', () => {
    expect(checkDraw(told({ own: null }), known(), sha256)).toEqual({ is: 'fits' })
  })

  it('shows a ticket that was changed, by where it stands', () => {
    const other = drawTicketOf(ACTIVITY, 'somebody else', sha256)
    const tickets = TICKETS.map((id, index) => (index === 6 ? other : id))
    expect(checkDraw(told({ tickets }), known(), sha256)).toEqual({ is: 'ticket', nth: 7 })
    // The same where the order was told as of another ticket.
    const order = drawn(SEED, tickets, sha256)
    expect(checkDraw(told({ order }), known(), sha256)).toEqual({ is: 'ticket', nth: 7 })
  })

  it('shows a ticket that is there twice', () => {
    const tickets = [...TICKETS, TICKETS[2] ?? '']
    expect(checkDraw(told({ tickets }), known(), sha256)).toEqual({ is: 'ticket', nth: 13 })
  })

  it('shows two that changed places, and one that was put in besides', () => {
    const order = drawn(SEED, TICKETS, sha256)
    expect(checkDraw(told({ order: swapped(order, 3, 8) }), known(), sha256)).toEqual({ is: 'place', nth: 4 })
    expect(checkDraw(told({ order: [...order, 'put-in'] }), known(), sha256)).toEqual({ is: 'place', nth: 13 })
  })

  it('shows a seed other than the one that was promised, and a promise that was changed', () => {
    const other = SEED.replace('f', 'a')
    const redrawn = { seed: other, order: drawn(other, TICKETS, sha256) }
    expect(checkDraw(told(redrawn), known(), sha256)).toEqual({ is: 'seed' })
    const commitment = commitmentOf(other, sha256)
    expect(checkDraw(told({ ...redrawn, commitment }), known(), sha256)).toEqual({ is: 'commitment' })
  })

  it("shows that one's own ticket is another's, or not in it", () => {
    expect(checkDraw(told({ own: TICKETS[5] ?? '' }), known(), sha256)).toEqual({ is: 'own' })
    const tickets = TICKETS.filter((_, index) => index !== 4)
    const without = { tickets, order: drawn(SEED, tickets, sha256) }
    expect(checkDraw(told(without), known(), sha256)).toEqual({ is: 'own' })
    expect(checkDraw(told({ ...without, own: null }), known(), sha256)).toEqual({ is: 'own' })
  })
})
