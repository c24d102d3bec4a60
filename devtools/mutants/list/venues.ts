import type { Mutant } from '../mutant'

const HOURS = 'tests/domain/homes/hours.test.ts'
const WANTED = 'tests/domain/homes/wanted.test.ts'
const PINS = 'tests/domain/homes/pins.test.ts'
const PLACES = 'tests/domain/homes/position.test.ts'
const HOLIDAYS = 'tests/domain/homes/holidays.test.ts'
const FLAWS = 'tests/domain/homes/hours-flaws.test.ts'
const PICTURES = ['tests/cloudfunctions/sent-pictures.test.ts']

/** Faults in when a venue is open, what a list finds and in which order, and what a map holds. */
export const VENUES: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/homes/hours.ts',
    find: 'from <= at && at < to',
    replace: 'from <= at && at <= to',
    what: 'a venue is open in the minute in which it closes',
    tests: [HOURS],
  },
  {
    kind: 'condition',
    file: 'src/domain/homes/hours.ts',
    find: 'closing: 2, holiday: 1, own: 1',
    replace: 'closing: 1, holiday: 1, own: 1',
    what: 'a closing gives way to what was set for the day before',
    tests: [HOURS],
  },
  {
    kind: 'condition',
    file: 'src/domain/homes/wanted.ts',
    find: 'asked.every(',
    replace: 'asked.some(',
    what: 'of two words one is enough',
    tests: [WANTED],
  },
  {
    kind: 'left-out',
    file: 'src/domain/homes/wanted.ts',
    find: 'days.some((day) =>',
    replace: 'days.every((day) =>',
    what: 'who opens on Saturday only is not open at the weekend',
    tests: [WANTED],
  },
  {
    kind: 'bound',
    file: 'src/domain/homes/pins.ts',
    find: 'Math.floor(Math.sqrt(PINS_MAX)) - 1',
    replace: 'Math.floor(Math.sqrt(PINS_MAX)) + 3',
    what: 'a map holds more than it can',
    tests: [PINS],
  },
  {
    kind: 'condition',
    file: 'src/domain/homes/order.ts',
    find: 'far(a) - far(b) || asListed(a, b)',
    replace: 'far(b) - far(a) || asListed(a, b)',
    what: 'the farthest comes first',
    tests: [PLACES],
  },
  {
    kind: 'bound',
    file: 'src/domain/homes/holidays.ts',
    find: 'holiday.until >= today',
    replace: 'holiday.until > today',
    what: 'nobody is asked on the last day of a holiday',
    tests: [HOLIDAYS],
  },
  {
    kind: 'bound',
    file: 'src/domain/homes/hours-flaws.ts',
    find: 'from < before[1]',
    replace: 'from <= before[1]',
    what: 'stretches that touch are refused',
    tests: [FLAWS],
  },
  {
    kind: 'bound',
    file: 'src/domain/homes/position.ts',
    find: 'const ROUGH = 100',
    replace: 'const ROUGH = 10_000',
    what: 'where somebody is leaves the phone to ten metres',
    tests: [PLACES],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/homes/shown-pictures.ts',
    find: 'return showing.length > 0',
    replace: 'return false',
    what: 'a picture that another week shows is thrown away',
    tests: PICTURES,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/jobs/sweep-files.ts',
    find: 'if (place !== ENDED && (await isUsed(upload)))',
    replace: 'if (place === ENDED && (await isUsed(upload)))',
    what: 'pictures go while a Youth Home shows them',
    tests: PICTURES,
  },
]
