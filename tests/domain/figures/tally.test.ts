import fc from 'fast-check'
import { addPerson, packed, peopleOf, unpacked, upTo, visitsOf, type Tally } from '../../../src/domain/figures/tally'

const visits = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 9 }),
    venueId: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  { maxLength: 60 },
)
const cellsOf = (venueId: string): string[] => [venueId, venueId === 'c' ? 'south' : 'north', 'all']

describe('a month of visits', () => {
  it('comes to what a recount of it comes to, of any number of its first days', () => {
    fc.assert(
      fc.property(visits, fc.integer({ min: 0, max: 31 }), (all, days) => {
        const tallies = new Map<string, Tally>()
        for (const person of new Set(all.map((one) => one.person)))
          addPerson(
            tallies,
            { visits: all.filter((one) => one.person === person), isMember: person % 2 === 0 },
            cellsOf,
          )
        for (const cell of ['a', 'b', 'c', 'north', 'south', 'all']) {
          const there = all.filter(({ venueId }) => cellsOf(venueId).includes(cell))
          const people = (of: typeof there): number => new Set(of.map(({ person }) => person)).size
          const tally = tallies.get(cell) ?? { visits: [], firsts: [], lasts: [], members: 0 }
          expect(visitsOf(tally)).toBe(there.length)
          expect(peopleOf(tally)).toBe(people(there))
          expect(tally.members).toBe(people(there.filter(({ person }) => person % 2 === 0)))
          const [early, late] = [there.filter(({ day }) => day <= days), there.filter(({ day }) => day > days)]
          expect(upTo(tally, days)).toEqual({ visits: early.length, people: people(early), after: people(late) })
        }
      }),
    )
  })

  it('is packed and read again as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 31 }), (list) => {
        expect(unpacked(packed(list))).toEqual(list)
      }),
    )
    expect(packed([0, 9, 35, 36, 1296])).toBe('09z(10)(100)')
  })
})
