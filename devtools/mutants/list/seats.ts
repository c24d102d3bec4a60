import type { Mutant } from '../mutant'

const SEATS = 'tests/domain/homes/seats.test.ts'
const DRAW = 'tests/domain/homes/draw.test.ts'
const DRAWN = 'tests/cloudfunctions/draw.test.ts'
const STORY = 'tests/cloudfunctions/seats.test.ts'
const TOLD = 'tests/cloudfunctions/telling.test.ts'

/** Faults in who has a place, in the draw, and in who is told. */
export const SEATED: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/homes/seats.ts',
    find: 'if (index < quota)',
    replace: 'if (index <= quota)',
    what: 'one more has a place than there are',
    tests: [SEATS],
  },
  {
    kind: 'bound',
    file: 'src/domain/homes/seats.ts',
    find: "state !== 'seat' || ms(now) < ms(cancelUntil)",
    replace: "state !== 'seat' || ms(now) <= ms(cancelUntil)",
    what: 'a place is given back at the moment from which on nobody moves up',
    tests: [SEATS],
  },
  {
    kind: 'left-out',
    file: 'src/domain/homes/seats.ts',
    find: 'if (!isDrawn(seating) || drawing === null) return null',
    replace: 'if (drawing === null) return null',
    what: 'a draw has an order before its line is closed',
    tests: [SEATS],
  },
  {
    kind: 'left-out',
    file: 'src/domain/homes/draw.ts',
    find: '[...new Set(ticketIds)]',
    replace: '[...ticketIds]',
    what: 'a ticket that is named twice is drawn twice',
    tests: [DRAW],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/homes/settled.ts',
    find: 'if (!isToClose(read, now)) return { activity: read, drawing: null }',
    replace: 'if (!isToClose(read, now)) return { activity: read, drawing: await drawingOf(read._id) }',
    what: 'the seed is told before the closing',
    tests: [DRAWN],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/homes/take-place.ts',
    find: 'if (nth >= SIGN_UPS_MAX)',
    replace: 'if (nth > SIGN_UPS_MAX)',
    what: 'somebody signs up once more than they may',
    tests: [STORY],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/homes/telling.ts',
    find: 'if (errands.length > 0 && from > now)',
    replace: 'if (errands.length < 0 && from > now)',
    what: 'messages go out at night',
    tests: [TOLD],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/homes/seats.ts',
    find: 'live: command.inc(-1)',
    replace: 'live: command.inc(0)',
    what: 'a place that is given back stays counted',
    tests: [STORY],
  },
  {
    kind: 'bound',
    file: 'src/domain/homes/messages.ts',
    find: 'day: today ? day : day + 1',
    replace: 'day',
    what: 'phones ring at night',
    tests: [TOLD],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/homes/reminding.ts',
    find: 'return !told && given.some',
    replace: 'return given.some',
    what: 'who has agreed twice is reminded twice where somebody died on the way',
    tests: ['tests/cloudfunctions/unreached.test.ts'],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/homes/wishes.repo.ts',
    find: 'return [...own, ...unused.filter((grantId) => !own.includes(grantId))]',
    replace: 'return unused',
    what: 'news of a change use up what was agreed to for a reminder',
    tests: [TOLD],
  },
]
