import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  countsOf,
  hasWaited,
  isDrawn,
  isLive,
  mayGiveBack,
  movedUp,
  numberOf,
  numbersOf,
  placesOf,
  queueOf,
  type Drawing,
  type Seating,
  type Ticket,
} from '../../../src/domain/homes/seats'

const NOW = new Date('2026-11-24T02:00:00Z')
const LATER = new Date('2026-11-25T00:00:00Z')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const drawing: Drawing = { seed: 'a1'.repeat(32), sha256 }

const aTicket = (nth: number): Ticket & { waited: boolean } => ({
  id: `t${nth}`,
  personId: `p${nth}`,
  memberId: null,
  name: `青年${nth}`,
  at: NOW,
  by: 'self',
  waited: false,
})
const seating = (people: number, facts: Partial<Seating> = {}): Seating => ({
  quota: 3,
  way: 'first',
  waits: true,
  cancelUntil: LATER,
  line: Array.from({ length: people }, (_, i) => aTicket(i)),
  gone: {},
  ...facts,
})
const words = (of: Seating, now = NOW): string[] => {
  const places = placesOf(of, drawing, now)
  return of.line.map(({ id }) => {
    const place = places.get(id)
    return place === undefined ? '无' : place.state === 'waiting' ? `候${place.position}` : place.state
  })
}

describe('by coming first', () => {
  it('the first have a place, the others wait in the order in which they came', () => {
    expect(words(seating(5))).toEqual(['seat', 'seat', 'seat', '候1', '候2'])
    expect(words(seating(5, { gone: { t1: NOW, t4: NOW } }))).toEqual(['seat', '无', 'seat', 'seat', '无'])
    expect(words(seating(5), LATER)).toEqual(['seat', 'seat', 'seat', 'out', 'out'])
    expect(words(seating(5, { waits: false }))).toEqual(['seat', 'seat', 'seat', 'out', 'out'])
    expect(numberOf(seating(5), 't4')).toBe(5)
  })

  it('a place can be given back until the last moment, a wait any time', () => {
    const at = (ms: number) => new Date(LATER.getTime() + ms)
    expect(mayGiveBack({ state: 'seat' }, seating(1), at(-1))).toBe(true)
    expect(mayGiveBack({ state: 'seat' }, seating(1), at(0))).toBe(false)
    for (const state of ['drawing', 'out'] as const) expect(mayGiveBack({ state }, seating(1), at(1))).toBe(true)
    expect(mayGiveBack({ state: 'waiting', position: 1 }, seating(1), at(1))).toBe(true)
  })

  it('numbers are of who has a place and who still waits', () => {
    expect(countsOf(5, 3)).toEqual({ taken: 3, waiting: 2 })
    expect(numbersOf({ ...seating(5), live: 5 }, NOW)).toEqual({ taken: 3, waiting: 2 })
    expect(numbersOf({ ...seating(5), live: 5 }, LATER)).toEqual({ taken: 3, waiting: 0 })
    expect(numbersOf({ ...seating(2), live: 2 }, NOW)).toEqual({ taken: 2, waiting: 0 })
    expect(numbersOf({ ...seating(5, { way: 'draw' }), live: 5 }, NOW)).toEqual({ taken: 5, waiting: 0 })
    expect(numbersOf({ ...seating(5, { way: 'draw', drawnAt: NOW }), live: 5 }, NOW)).toEqual({ taken: 3, waiting: 2 })
  })
})

describe('by lot', () => {
  const draw = (people: number, facts: Partial<Seating> = {}) => seating(people, { way: 'draw', ...facts })

  it('nobody has a place before the line is closed, whatever the clock says', () => {
    expect(words(draw(4), LATER)).toEqual(['drawing', 'drawing', 'drawing', 'drawing'])
    expect(isDrawn(draw(4))).toBe(false)
    expect(isDrawn(draw(4, { drawnAt: null }))).toBe(false)
    expect(isDrawn(seating(4, { drawnAt: NOW }))).toBe(false)
    // Closed, but the seed is not at hand.
    expect(placesOf(draw(4, { drawnAt: NOW }), null, NOW).get('t0')).toEqual({ state: 'drawing' })
  })

  it('who has left takes no place, and the others keep their order', () => {
    const all = queueOf(draw(8, { drawnAt: NOW }), drawing)?.map(({ id }) => id) ?? []
    expect([...all].sort()).toEqual(draw(8).line.map(({ id }) => id))
    for (const id of all) {
      const rest = queueOf(draw(8, { drawnAt: NOW, gone: { [id]: NOW } }), drawing)?.map((one) => one.id)
      expect(rest).toEqual(all.filter((one) => one !== id))
    }
  })

  it('who got none in the draw has waited, who had left before it took nobody’s place', () => {
    const [first, second, third, fourth] = queueOf(draw(6, { drawnAt: NOW }), drawing) ?? []
    const waited = (ticket: Ticket | undefined, gone: Record<string, Date>): boolean =>
      hasWaited(draw(6, { drawnAt: NOW, gone, quota: 2 }), drawing, { id: ticket?.id ?? '', waited: false })
    expect([first, second, third].map((ticket) => waited(ticket, {}))).toEqual([false, false, true])
    const [before, after] = [new Date(NOW.getTime() - 1), new Date(NOW.getTime() + 1)]
    expect(waited(third, { [first?.id ?? '']: before })).toBe(false)
    expect(waited(third, { [first?.id ?? '']: after })).toBe(true)
    expect(waited(third, { [first?.id ?? '']: NOW })).toBe(true)
    expect(waited(fourth, { [first?.id ?? '']: before })).toBe(true)
  })
})

/** What can happen: somebody comes, the nth of those who are in leaves, or the keeper makes more places. */
type Step = { does: 'comes' } | { does: 'leaves'; nth: number } | { does: 'raises'; by: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ does: 'comes' as const }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('leaves' as const), nth: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('raises' as const), by: fc.integer({ min: 1, max: 3 }) }) },
)

function after(state: Seating, one: Step): Seating {
  const live = state.line.filter((ticket) => isLive(state, ticket))
  if (one.does === 'comes') return { ...state, line: [...state.line, aTicket(state.line.length)] }
  if (one.does === 'raises') return { ...state, quota: state.quota + one.by }
  const leaver = live[one.nth % live.length]
  return leaver ? { ...state, gone: { ...state.gone, [leaver.id]: NOW } } : state
}

it('whatever happens in whatever order: never more have a place than there are, a cancel moves exactly the next one up, nobody is passed', () => {
  const ways = fc.constantFrom<Partial<Seating>>({ way: 'first' }, { way: 'draw', drawnAt: NOW })
  fc.assert(
    fc.property(
      ways,
      fc.nat(12),
      fc.integer({ min: 1, max: 5 }),
      fc.array(step, { maxLength: 60 }),
      (way, people, quota, steps) => {
        let state = seating(people, { ...way, quota })
        for (const one of steps) {
          // Nobody comes into a draw that is closed.
          if (state.way === 'draw' && one.does === 'comes') continue
          const before = placesOf(state, drawing, NOW)
          const queue = queueOf(state, drawing) ?? []
          const next = after(state, one)
          const places = placesOf(next, drawing, NOW)
          const seats = [...places.values()].filter(({ state: at }) => at === 'seat')
          const live = next.line.filter((ticket) => isLive(next, ticket)).length
          expect(seats).toHaveLength(Math.min(next.quota, live))
          // Who was before somebody else stays so.
          const stay = queue.filter((ticket) => isLive(next, ticket)).map(({ id }) => id)
          expect((queueOf(next, drawing) ?? []).map(({ id }) => id).slice(0, stay.length)).toEqual(stay)
          const up = movedUp(before, places)
          const waiting = queue.slice(state.quota)
          if (one.does === 'leaves') {
            const left = queue.find((ticket) => !isLive(next, ticket))
            const had = left !== undefined && before.get(left.id)?.state === 'seat'
            expect(up).toEqual(had ? waiting.slice(0, 1).map(({ id }) => id) : [])
          }
          if (one.does === 'raises') expect(up).toEqual(waiting.slice(0, one.by).map(({ id }) => id))
          if (one.does === 'comes') expect(up).toEqual([])
          state = next
        }
      },
    ),
  )
})
