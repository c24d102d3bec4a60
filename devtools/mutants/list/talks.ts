import type { Mutant } from '../mutant'

const STAGE = ['tests/domain/talks/stage.test.ts']
const FREE = ['tests/domain/talks/free-times.test.ts']
const TALKS = ['tests/cloudfunctions/talks.test.ts']
const WAITING = ['tests/cloudfunctions/talks-waiting.test.ts']
const ATTACKED = ['tests/cloudfunctions/attacks/talks.test.ts']

/** Faults in where a talk stands, when a lecturer is free, and how a talk gets its date. */
export const LECTURED: readonly Mutant[] = [
  {
    kind: 'condition',
    file: 'src/domain/talks/stage.ts',
    find: 'lecture === null || lecture.cancelled',
    replace: 'lecture === null',
    what: 'a talk that was cancelled counts as held',
    tests: STAGE,
  },
  {
    kind: 'bound',
    file: 'src/domain/talks/waiting.ts',
    find: 'waited > DATING_DAYS',
    replace: 'waited >= DATING_DAYS',
    what: 'a request is called late while there is still a day',
    tests: STAGE,
  },
  {
    kind: 'condition',
    file: 'src/domain/talks/waiting.ts',
    find: 'weekdayOf(day) < SATURDAY && ',
    replace: '',
    what: 'weekends count as working days',
    tests: STAGE,
  },
  {
    kind: 'left-out',
    file: 'src/domain/talks/free-times.ts',
    find: '(from === null || day >= from) && ',
    replace: '',
    what: 'a lecturer is asked for before they come back',
    tests: FREE,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/talks/booking.ts',
    find: 'overlap(one, { startsAt, endsAt })',
    replace: 'one.startsAt.getTime() === startsAt.getTime()',
    what: 'a lecturer is in two places at once',
    tests: TALKS,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/talks/lecturers.repo.ts',
    find: 'lecturers.update({ _id, booked }, { bookings, booked: booked + 1 })',
    replace: 'lecturers.update({ _id }, { bookings, booked: booked + 1 })',
    what: 'of two dates at once both take the lecturer',
    tests: TALKS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/talks/finish-dating.ts',
    find: '  await noteDate(talk, activityId, activity.publishedAt ?? activity.startsAt)\n',
    replace: '',
    what: 'a date whose function died is lost',
    tests: TALKS,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/talks/asking-turns.repo.ts',
    find: 'turns.update({ _id, turn }, ',
    replace: 'turns.update({ _id }, ',
    what: 'of many requests at once more are open than may be',
    tests: WAITING,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/talks/tell-asker.ts',
    find: 'news === null || from > now',
    replace: 'news === null',
    what: 'who asked for a talk is told of its date by night',
    tests: WAITING,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/talks/tell-asker.ts',
    find: 'activity && activity.cancelled === null',
    replace: 'activity',
    what: 'who asked for a talk is told of a date that was cancelled by the morning',
    tests: WAITING,
  },
  {
    kind: 'condition',
    file: 'src/domain/talks/activity-id.ts',
    find: '-\\d+$/.exec',
    replace: '-1$/.exec',
    what: 'a keeper writes an activity that a talk takes for its next date',
    tests: ATTACKED,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/talks/handlers/ask-anew.ts',
    find: '    settled: null,\n',
    replace: '',
    what: 'a talk that was settled unheard never counts, though it is held later',
    tests: ATTACKED,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/talks/handlers/date.ts',
    find: 'if (ms(activity.startsAt) !== ms(startsAt)) throw hasDate()',
    replace: '',
    what: 'who gives a second date at once is told that it was taken',
    tests: TALKS,
  },
]
