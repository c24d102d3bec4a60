import type { Mutant } from '../mutant'

/** Faults in what waits for whom. */
export const DESK: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/desk/waiting.ts',
    find: 'justBefore(until) < ms(',
    replace: 'ms(until) < ms(',
    what: 'what ends at midnight is not told in amber on its last day',
    tests: ['tests/domain/waiting.test.ts'],
  },
  {
    kind: 'left-out',
    file: 'src/domain/desk/waiting.ts',
    find: 'ms(a.until) - ms(b.until) || ms(a.at) - ms(b.at)',
    replace: 'ms(a.until) - ms(b.until)',
    what: 'of two with one limit the one that came last is shown first',
    tests: ['tests/domain/waiting.test.ts'],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/desk/places.ts',
    find: 'can(actor, deed, { path, ownerId: null })',
    replace: 'path.length > 0',
    what: 'an officer above reads the appeals and requests of whatever they hold an office of',
    tests: ['tests/cloudfunctions/waiting.test.ts'],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/desk/appeals.ts',
    find: 'firstOpenAppealsOf(branch._id, WAITING_ROWS)',
    replace: 'firstOpenAppealsOf(branch._id, 1)',
    what: 'who has left hides the appeals of those who have not',
    tests: ['tests/cloudfunctions/waiting.test.ts'],
  },
]
