import type { Mutant } from '../mutant'

const CLAIM = 'tests/domain/checkins/claim.test.ts'
const CODE = 'tests/domain/checkins/code.test.ts'
const STANDING = 'tests/domain/checkins/attendance.test.ts'
const CLOCK = 'tests/stores/server-clock.test.ts'
const HONEST = 'tests/domain/checkins/honest.test.ts'
const HOURS = 'tests/domain/checkins/hours.test.ts'
const MOMENTS = 'tests/cloudfunctions/checkins-moments.test.ts'

/** Faults in what counts as being there. */
export const CHECKED_IN: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/checkins/claim.ts',
    find: 'received < from + STEP_MS + GRACE_MS',
    replace: 'received <= from + STEP_MS + GRACE_MS',
    what: 'a claim counts a moment after its time',
    tests: [CLAIM],
  },
  {
    kind: 'condition',
    file: 'src/domain/checkins/claim.ts',
    find: "return code.sure ? 'expired' : 'waits'",
    replace: "return 'expired'",
    what: 'who scanned a screen that did not know the time is sent away',
    tests: [CLAIM, HONEST],
  },
  {
    kind: 'left-out',
    file: 'src/domain/checkins/claim.ts',
    find: 'received > shownUntil : ',
    replace: 'false : ',
    what: 'who says nothing of when they scanned has the grace for a picture of the code',
    tests: [CLAIM],
  },
  {
    kind: 'left-out',
    file: 'src/domain/checkins/claim.ts',
    find: 'shownUntil + told.within',
    replace: 'shownUntil - told.within',
    what: 'who is not sure of the time to the millisecond is sent away',
    tests: [CLAIM, HONEST],
  },
  {
    kind: 'condition',
    file: 'src/domain/checkins/claim.ts',
    find: 'return code.sure && from - SCAN_SLACK_MS',
    replace: 'return from - SCAN_SLACK_MS',
    what: 'a keeper’s phone that is an hour ahead sends people away at the end',
    tests: [HONEST],
  },
  {
    kind: 'left-out',
    file: 'src/domain/checkins/claim.ts',
    find: 'if (!code.sure || !sure) return false',
    replace: 'if (!code.sure) return false',
    what: 'a keeper whose phone is an hour off can scan nobody',
    tests: [CLAIM, HONEST],
  },
  {
    kind: 'left-out',
    file: 'src/domain/checkins/code.ts',
    find: '${venueId}\\n${sessionId}\\n${step}',
    replace: '${venueId}\\n${step}',
    what: 'the code of one session is good for the next',
    tests: [CODE],
  },
  {
    kind: 'left-out',
    file: 'src/domain/checkins/code.ts',
    find: '${step}\\n${flagOf(sure)}`), MAC)\n\n/** What the keeper',
    replace: '${step}`), MAC)\n\n/** What the keeper',
    what: 'whether a screen knew the time can be changed on the way',
    tests: [CODE],
  },
  {
    kind: 'condition',
    file: 'src/domain/checkins/attendance.ts',
    find: "return state === 'waiting' ? 'denied' : null",
    replace: "return state === 'present' ? 'denied' : null",
    what: 'a keeper’s slip takes presence away',
    tests: [STANDING],
  },
  {
    kind: 'left-out',
    file: 'src/domain/checkins/attendance.ts',
    find: ' || !isByKeeper(before.proof)) return null',
    replace: ') return null',
    what: 'a keeper undoes what a member did themselves',
    tests: [STANDING],
  },
  {
    kind: 'condition',
    file: 'src/domain/checkins/hours.ts',
    find: 'if (leftAt === null) return',
    replace: 'if (leftAt !== null) return',
    what: 'who forgets to check out gets nothing',
    tests: [HOURS],
  },
  {
    kind: 'bound',
    file: 'src/stores/server-clock.ts',
    find: 'least: told - receivedAt, most: told - sentAt',
    replace: 'least: told - sentAt, most: told - sentAt',
    what: 'a phone is surer of the time than it can be',
    tests: [CLOCK],
  },
  {
    kind: 'left-out',
    file: 'src/stores/server-clock.ts',
    find: 'least <= most ? { least, most } : here',
    replace: '{ least, most }',
    what: 'a phone whose clock was set goes on with what it knew before',
    tests: [CLOCK],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/checkins/attend.ts',
    find: 'noted.device === asked.personId ? before.device : noted.device',
    replace: 'noted.device',
    what: 'the second person on one phone is in by trying it again',
    tests: [MOMENTS],
  },
]
