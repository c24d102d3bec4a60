import type { Mutant } from '../mutant'

const RULES = ['tests/domain/lessons/rules.test.ts']
const WATCHING = ['tests/domain/lessons/watching.test.ts']
const COUNTING = ['tests/domain/counting/roll-up.test.ts']
const RATE = ['tests/domain/assignments/rate.test.ts']
const REMINDER = ['tests/domain/assignments/reminder.test.ts']
const COMMITTEE = ['tests/domain/assignments/committee.test.ts']
const IDENTITY = ['tests/domain/people/roster.test.ts']

/** Faults in the pure rules. */
export const DOMAIN: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/assignments/late.ts',
    find: 'ms(at) >= ms(deadline)',
    replace: 'ms(at) > ms(deadline)',
    what: 'who finishes at the very deadline counts as on time',
    tests: RULES,
  },
  {
    kind: 'bound',
    file: 'src/domain/lessons/streak.ts',
    find: 'weekNumber(done) <= weekNumber(issue.deadline) + 1',
    replace: 'weekNumber(done) <= weekNumber(issue.deadline) + 2',
    what: 'a lesson made up two weeks later keeps the streak',
    tests: RULES,
  },
  {
    kind: 'bound',
    file: 'src/domain/lessons/watching.ts',
    find: 'covered(watch.spans) < rules.length * rules.coverageNeeded',
    replace: 'covered(watch.spans) <= rules.length * rules.coverageNeeded',
    what: 'who has watched exactly as much as is needed may not finish',
    tests: WATCHING,
  },
  {
    kind: 'bound',
    file: 'src/domain/assignments/reminder.ts',
    find: 'hour >= QUIET_FROM_HOUR',
    replace: 'hour > QUIET_FROM_HOUR',
    what: 'a phone rings between 21:00 and 22:00',
    tests: REMINDER,
  },
  {
    kind: 'bound',
    file: 'src/domain/assignments/rate.ts',
    find: 'Math.round(tenths)',
    replace: 'Math.floor(tenths)',
    what: 'rates are rounded down',
    tests: RATE,
  },
  {
    kind: 'bound',
    file: 'src/domain/permissions/can.ts',
    find: 'ms(until) > ms(now)',
    replace: 'ms(until) >= ms(now)',
    what: 'a role goes on after the instant in which it ends',
    tests: IDENTITY,
  },
  {
    kind: 'condition',
    file: 'src/domain/counting/leaf.ts',
    find: 'if (!done || done.late) counts',
    replace: 'if (!done || !done.late) counts',
    what: 'who is excused and finishes on time is counted twice, and who makes it up late is expected again',
    tests: COUNTING,
  },
  {
    kind: 'condition',
    file: 'src/domain/counting/roll-up.ts',
    find: 'merged[field] = Math.max(old[field], fresh[field])',
    replace: 'merged[field] = Math.min(old[field], fresh[field])',
    what: 'an older version of a branch replaces the newer one at its parent',
    tests: COUNTING,
  },
  {
    kind: 'condition',
    file: 'src/domain/permissions/can.ts',
    find: "reach === 'node' ? grant.orgId === own",
    replace: "reach === 'node' ? path.includes(grant.orgId)",
    what: 'a secretary of a unit sees the names of every branch below it',
    tests: IDENTITY,
  },
  {
    kind: 'condition',
    file: 'src/domain/assignments/history.ts',
    find: 'if (excused && (!done || done.late))',
    replace: 'if (excused && (!done || !done.late))',
    what: 'an excuse hides that the member has finished on time',
    tests: REMINDER,
  },
  {
    kind: 'left-out',
    file: 'src/domain/assignments/rate.ts',
    find: 'percent(done(counts), due(counts))',
    replace: 'percent(done(counts), counts.roster)',
    what: 'the excused lower the rate of their branch',
    tests: RATE,
  },
  {
    kind: 'left-out',
    file: 'src/domain/assignments/reminder.ts',
    find: "  if (reminded) return reminded.failed ? 'failed' : 'reminded'\n",
    replace: '',
    what: 'who has been reminded of an issue is offered to be reminded again',
    tests: REMINDER,
  },
  {
    kind: 'left-out',
    file: 'src/domain/counting/frozen.ts',
    find: '    done: kept(leaf.done, ({ late, at }) => !late && !isLate(at, deadline)),\n',
    replace: '',
    what: 'who finishes while numbers are being frozen is in the numbers of the deadline',
    tests: COMMITTEE,
  },
  {
    kind: 'left-out',
    file: 'src/domain/lessons/watching.ts',
    find: "  if (covered(spans) - watch.before > allowed) return 'too-fast'\n",
    replace: '',
    what: 'a lesson can be claimed as watched in a second',
    tests: WATCHING,
  },
]
