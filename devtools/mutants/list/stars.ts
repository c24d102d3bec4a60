import type { Mutant } from '../mutant'

const STANDING = ['tests/domain/stars/standing.test.ts']
const DECIDING = ['tests/domain/stars/deciding.test.ts']
const FIGURES = ['tests/domain/stars/figures.test.ts']
const KEPT = ['tests/cloudfunctions/stars.test.ts']
const DECIDED = ['tests/cloudfunctions/stars-deciding.test.ts']

/** Faults in the star self-check of Youth Homes and in what is decided by it. */
export const STARRED: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/stars/standing.ts',
    find: 'expiresAt >= dayKey(at)',
    replace: 'expiresAt > dayKey(at)',
    what: 'a paper of safety is refused on its last day',
    tests: STANDING,
  },
  {
    kind: 'condition',
    file: 'src/domain/stars/standing.ts',
    find: 'expiresAt !== null && expiresAt',
    replace: 'expiresAt === null || expiresAt',
    what: 'a paper of safety without a day is good for ever',
    tests: STANDING,
  },
  {
    kind: 'condition',
    file: 'src/domain/stars/standing.ts',
    find: "verdict === undefined || verdict === 'lacking'",
    replace: 'verdict === undefined',
    what: 'what lacks something is decided about all the same',
    tests: STANDING,
  },
  {
    kind: 'left-out',
    file: 'src/domain/stars/standing.ts',
    find: ' && must.every((id) => met.has(id))',
    replace: '',
    what: 'stars are given without the safety that they ask for',
    tests: STANDING,
  },
  {
    kind: 'bound',
    file: 'src/domain/stars/deciding.ts',
    find: 'people >= VISIT_PEOPLE_MIN',
    replace: 'people >= 1',
    what: 'one officer alone gives four stars',
    tests: [...DECIDING, ...DECIDED],
  },
  {
    kind: 'left-out',
    file: 'src/domain/stars/deciding.ts',
    find: 'stars !== computed && ',
    replace: '',
    what: 'also what the criteria give needs a long reason',
    tests: DECIDING,
  },
  {
    kind: 'bound',
    file: 'src/domain/stars/deciding.ts',
    find: 'dayKey(now) > until',
    replace: 'dayKey(now) >= until',
    what: 'nothing can be handed in on the last day',
    tests: DECIDING,
  },
  {
    kind: 'bound',
    file: 'src/domain/stars/figures.ts',
    find: 'ms(now) < morning',
    replace: 'ms(now) <= morning',
    what: 'at six the figures are told as of the day before',
    tests: FIGURES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/stars/change-one.ts',
    find: '  await assertNotOwn(check.venueId, context)\n',
    replace: '',
    what: 'a keeper who is an officer, too, decides on their own venue',
    tests: DECIDED,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/stars/handlers/submit.ts',
    find: '    judged: withoutLacking(before),\n',
    replace: '',
    what: 'what was returned still lacks something once it is handed in again',
    tests: DECIDED,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/stars/handlers/open-check.ts',
    find: "check.state !== 'submitted' || !areStale(",
    replace: "check.state !== 'submitted' || areStale(",
    what: 'a figure that was corrected is never told to who decides',
    tests: KEPT,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/jobs/sweep-files.ts',
    find: '  if (checked !== null) return isInChecks(_id, checked)\n',
    replace: '',
    what: 'what a keeper has handed in is thrown away a day later',
    tests: KEPT,
  },
]
