import type { Mutant } from '../mutant'

const STANDING = 'tests/domain/checkins/attendance.test.ts'
const KEPT_TIME = 'tests/domain/checkins/kept-time.test.ts'
const FAULTS = 'tests/cloudfunctions/keeping-checkins-faults.test.ts'
const KEPT = 'tests/cloudfunctions/keeping-checkins.test.ts'
const ROLL = 'tests/cloudfunctions/keeping-checkins-roll.test.ts'
const LATE = 'tests/cloudfunctions/keeping-checkins-late.test.ts'
const HANDED_OVER = 'tests/cloudfunctions/hand-over.test.ts'

/** Faults in what a keeper does at the door, and in what it is worth. */
export const AT_THE_DOOR: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/checkins/attendance.ts',
    find: 'now, UNDO_MINUTES * 60_000)) return null',
    replace: 'now, 60_000)) return null',
    what: 'a slip that is seen after two minutes stays',
    tests: [STANDING],
  },
  {
    kind: 'bound',
    file: 'src/domain/checkins/attendance.ts',
    find: 'ANSWER_UNDO_SECONDS * 1000 + ANSWER_SLACK_MS',
    replace: 'ANSWER_UNDO_SECONDS * 1000',
    what: 'who takes an answer back on a slow line is told that it is too late',
    tests: [STANDING],
  },
  {
    kind: 'left-out',
    file: 'src/domain/checkins/attendance.ts',
    find: "return before.waited ? 'waiting' : 'undone'",
    replace: "return 'undone'",
    what: 'a slip of the keeper takes away the claim that waited',
    tests: [STANDING, FAULTS],
  },
  {
    kind: 'condition',
    file: 'src/domain/checkins/attendance.ts',
    find: "state === null || state === 'undone' ? 'waiting'",
    replace: "state !== 'present' ? 'waiting'",
    what: 'whom the keeper did not see asks again and again',
    tests: [STANDING],
  },
  {
    kind: 'bound',
    file: 'src/domain/checkins/kept-time.ts',
    find: 'Math.max(ms(opensAt), Math.min(told, last))',
    replace: 'Math.min(told, last)',
    what: 'somebody is here before the session began',
    tests: [KEPT_TIME],
  },
  {
    kind: 'bound',
    file: 'src/domain/checkins/kept-time.ts',
    find: 'const told = Math.min(ms(at), ms(receivedAt))',
    replace: 'const told = ms(at)',
    what: 'a keeper’s phone that is ahead sends people away at the end',
    tests: [KEPT_TIME],
  },
  {
    kind: 'condition',
    file: 'src/domain/checkins/kept-time.ts',
    find: '(sure && told < ms(opensAt))',
    replace: 'told < ms(opensAt)',
    what: 'a keeper whose phone is behind lets nobody in',
    tests: [KEPT_TIME],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/checkins/cards.repo.ts',
    find: '{ _id: alias, [`spent.${step}`]: command.exists(false) }',
    replace: '{ _id: alias }',
    what: 'one code of a person is good at two doors',
    tests: [KEPT],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/checkins/handlers/scan.ts',
    find: 'spent !== undefined && spent !== session.id',
    replace: 'spent === session.id',
    what: 'a code that was good elsewhere is told to be of nobody',
    tests: [KEPT],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/checkins/personal-card.ts',
    find: '=== code.mac ? code : null',
    replace: '=== code.mac ? code : code',
    what: 'whoever has read an alias shows codes of it',
    tests: [KEPT],
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/shared/checkins/personal-card.ts',
    find: 'scan.at >= keptUntil(card) || isStale',
    replace: 'isStale',
    what: 'a key that is forgotten makes codes for ever',
    tests: [KEPT],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/checkins/handlers/scan.ts',
    find: 'if (!walkIn && !listed',
    replace: 'if (!listed',
    what: 'whoever comes without having signed up is sent away',
    tests: [KEPT],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/checkins/keeper-at.ts',
    find: 'const instant = at < now ? at : now',
    replace: 'const instant = now',
    what: 'who has handed a venue over loses what they scanned before',
    tests: [ROLL, HANDED_OVER],
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/shared/checkins/keeper-at.ts',
    find: 'const instant = at < now ? at : now',
    replace: 'const instant = at',
    what: 'a phone that is ahead keeps a venue that is not its holder’s yet',
    tests: [ROLL],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/checkins/at-the-door.ts',
    find: 'assertKeeperAt(named, kept.at, context)',
    replace: 'assertKeeperAt(named, new Date(done.at), context)',
    what: 'who left before the session opened lets people in by saying that it was earlier',
    tests: [ROLL],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/checkins/keeper-acts.ts',
    find: 'creditAt: creditAtOf(session, now)',
    replace: 'creditAt: null',
    what: 'whom a keeper confirms gets no hours',
    tests: [LATE],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/checkins/keeper-acts.ts',
    find: 'before?.sessionId !== session.id',
    replace: 'before === null',
    what: 'a keeper undoes in a session what is another’s',
    tests: [ROLL],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/checkins/roll-rows.ts',
    find: "=> state === 'present' || state === 'waiting'",
    replace: "=> state !== 'lapsed'",
    what: 'whom the keeper did not see stands on the roll',
    tests: [ROLL],
  },
]
