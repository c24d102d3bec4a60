import type { Mutant } from '../mutant'

const LIST = ['tests/features/homes/venues.test.ts']
const MAP = ['tests/features/homes/map.test.ts']
const VENUE = ['tests/features/homes/venue.test.ts']
const SHEET = ['tests/features/homes/filter.test.ts']

/** Faults on the phone in looking for a Youth Home. */
export const FINDING: readonly Mutant[] = [
  {
    kind: 'condition',
    file: 'src/features/homes/looking.ts',
    find: "this.whereabouts === 'asking' || this.whereabouts === 'refused'",
    replace: "this.whereabouts === 'asking'",
    what: 'who has said no is asked again where they are',
    tests: LIST,
  },
  {
    kind: 'condition',
    file: 'src/features/homes/list/venues.store.ts',
    find: 'found && !found.byDistance && this.chosen === 0',
    replace: 'found && this.chosen === 0',
    what: 'the order in which venues are kept tells where somebody was',
    tests: LIST,
  },
  {
    kind: 'left-out',
    file: 'src/features/homes/list/found.ts',
    find: 'rows.filter(({ venueId }) => !known.has(venueId))',
    replace: 'rows',
    what: 'a venue that has moved down the list meanwhile is there twice',
    tests: LIST,
  },
  {
    kind: 'left-out',
    file: 'src/features/homes/list/venues.store.ts',
    find: 'rows.filter((row) => fits(row, this.looking.wanted, this.now))',
    replace: 'rows',
    what: 'without a network chips let everything through',
    tests: LIST,
  },
  {
    kind: 'bound',
    file: 'src/features/homes/finding/map.store.ts',
    find: '.slice(0, PINS_MAX)',
    replace: '.slice(0)',
    what: "the phone's map holds more than it can",
    tests: MAP,
  },
  {
    kind: 'left-out',
    file: 'src/features/homes/finding/map.store.ts',
    find: 'if (this.pins.error || isPoint(only)) break',
    replace: '',
    what: 'a group at one place is looked into again and again',
    tests: MAP,
  },
  {
    kind: 'condition',
    file: 'src/features/homes/finding/kept-venues.ts',
    find: '    ...VENUE,\n',
    replace: '    ...VENUE,\n    number: isCount,\n',
    what: 'a venue that was read is not there without a network',
    tests: VENUE,
  },
  {
    kind: 'left-out',
    file: 'src/features/homes/finding/kept-venues.ts',
    find: 'activities: [], coming: 0, pictures: [], may: []',
    replace: 'pictures: [], may: []',
    what: 'what took place weeks ago is shown as what is to come',
    tests: VENUE,
  },
  {
    kind: 'bound',
    file: 'src/features/homes/finding/kept-venues.ts',
    find: '.slice(0, KEPT_VENUES)',
    replace: '.slice(0, KEPT_VENUES + 1)',
    what: 'one venue more is kept than was meant',
    tests: VENUE,
  },
  {
    kind: 'condition',
    file: 'src/features/homes/list/filter.store.ts',
    find: 'wanted === this.wanted && (this.total = total)',
    replace: '(this.total = total)',
    what: 'the button of the sheet says how many fitted before the last tap',
    tests: SHEET,
  },
  {
    kind: 'left-out',
    file: 'src/features/homes/list/filter.store.ts',
    find: '{ ...ANY, words: this.wanted.words }',
    replace: 'ANY',
    what: 'emptying the sheet empties the search too',
    tests: SHEET,
  },
]
