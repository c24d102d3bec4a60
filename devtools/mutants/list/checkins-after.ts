import type { Mutant } from '../mutant'

const LATE = 'tests/cloudfunctions/keeping-checkins-late.test.ts'
const GUESSES = 'tests/cloudfunctions/attacks/checkins-guesses.test.ts'
const MEMBERS = 'tests/cloudfunctions/checkins.test.ts'
const ATTACKS = 'tests/cloudfunctions/attacks/checkins.test.ts'
const JOBS = 'tests/cloudfunctions/checkin-jobs.test.ts'
const HANDED_OVER = 'tests/cloudfunctions/hand-over.test.ts'
const KEPT_SESSIONS = 'tests/stores/kept-sessions.test.ts'

/** Faults in passcodes and in codes that were made anew, and in what follows from being there. */
export const AFTERWARDS: readonly Mutant[] = [
  {
    kind: 'condition',
    file: 'cloudfunctions/checkins/handlers/passcode.ts',
    find: "took === 'full' || (await triesLeft(together, now)) <= 0",
    replace: "took === 'full'",
    what: 'of those who guess together the one who has hit it is in',
    tests: [GUESSES],
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/checkins/handlers/passcode.ts',
    find: "return now >= closesAt ? 'over' : null",
    replace: 'return null',
    what: 'the digits are good when everybody has gone',
    tests: [MEMBERS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/checkins/own-scan.ts',
    find: "nonce: how === 'code' ? what : null",
    replace: 'nonce: what',
    what: 'the digits that somebody typed are kept',
    tests: [MEMBERS, GUESSES],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/checkins/read-rotating.ts',
    find: "return replaced && verdict === 'counts' ? 'waits' : verdict",
    replace: 'return verdict',
    what: 'a code that was made anew goes on for who has the old key',
    tests: [MEMBERS, ATTACKS],
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/checkins/read-rotating.ts',
    find: '>= renewedAt.getTime() + STEP_MS',
    replace: '>= renewedAt.getTime() - STEP_MS',
    what: 'who scanned as the code was made anew waits',
    tests: [MEMBERS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/checkins/attend.ts',
    find: 'Math.max(closesAt.getTime(), madeAt.getTime())',
    replace: 'closesAt.getTime()',
    what: 'hours are written before a late answer can be taken back',
    tests: [LATE, JOBS],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/jobs/credit.ts',
    find: "one.state === 'present' ? creditAtOf",
    replace: 'one ? creditAtOf',
    what: 'who was not seen gets hours',
    tests: [JOBS],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/jobs/credit.ts',
    find: 'due !== null && due > run.now',
    replace: 'due === null',
    what: 'hours of what was put off are written before it begins',
    tests: [JOBS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/jobs/thin-session.ts',
    find: 'await removeScans(_id)',
    replace: '',
    what: 'who scanned what is kept for ever',
    tests: [JOBS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/jobs/thin-session.ts',
    find: "{ device: personId, step: null, range: 'none' }",
    replace: "{ step: null, range: 'none' }",
    what: 'what stands for a phone is kept for ever',
    tests: [JOBS],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/jobs/thin-session.ts',
    find: 'due && due > run.now',
    replace: 'due && due < run.now',
    what: 'scans are thinned before their time, and never at it',
    tests: [JOBS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/checkins/finish-hand-over.ts',
    find: 'for (const one of ends) await endRole(one, now)',
    replace: 'void ends',
    what: 'who has handed a venue over still keeps it',
    tests: [HANDED_OVER],
  },
  {
    kind: 'bound',
    file: 'src/stores/kept-sessions.ts',
    find: 'ms(closesAt) > serverClock.now() - KEPT_OVER_MS',
    replace: 'ms(closesAt) > serverClock.now()',
    what: 'what a keeper scanned without a network is of no session the moment that it is over',
    tests: [KEPT_SESSIONS],
  },
  {
    kind: 'left-out',
    file: 'src/stores/kept-sessions.ts',
    find: 'this.kept = null\n    this.write(this.others())',
    replace: 'this.write(this.others())',
    what: 'whoever keeps the venue no more still makes codes of it',
    tests: [KEPT_SESSIONS],
  },
]
