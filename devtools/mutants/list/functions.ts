import type { Mutant } from '../mutant'

const LISTS = ['tests/cloudfunctions/long-lists.test.ts']
const LESSON = ['tests/cloudfunctions/lesson.test.ts']
const JOINING = ['tests/cloudfunctions/join.test.ts']
const REMINDING = ['tests/cloudfunctions/remind.test.ts']
const TENDING = ['tests/cloudfunctions/tending.test.ts']
const EXPORTING = ['tests/cloudfunctions/exports.test.ts']

/** Faults in the actions and jobs. */
export const FUNCTIONS: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'cloudfunctions/lessons/handlers/finish.ts',
    find: 'score.score < lesson.passMark',
    replace: 'score.score <= lesson.passMark',
    what: 'who reaches exactly the pass mark has not passed',
    tests: LESSON,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/lessons/handlers/certificates.ts',
    find: '{ before, limit: PAST_PAGE + 1 }',
    replace: '{ before, limit: PAST_PAGE }',
    what: 'older certificates can’t be reached',
    tests: LISTS,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/lessons/handlers/past.ts',
    find: '{ series: season, before }, PAST_PAGE + 1)',
    replace: '{ series: season, before }, PAST_PAGE)',
    what: 'older issues can’t be reached',
    tests: LISTS,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/kit/paging.ts',
    find: 'found.length > size',
    replace: 'found.length > size + 1',
    what: 'the rest of a long list can’t be reached',
    tests: LISTS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/paging.ts',
    find: 'keys.success && cursorOf(keys.output) === cursor',
    replace: 'keys.success',
    what: 'a place that no page has told is read as some other one',
    tests: ['tests/cloudfunctions/paging.test.ts'],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/assignments/assignments.repo.ts',
    find: "sort: [['order', 'desc']]",
    replace: "sort: [['opensAt', 'desc']]",
    what: 'what opens otherwise than it is numbered is left out where a page ends',
    tests: LISTS,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/boards/handlers/member.ts',
    find: 'STRIP_ASSIGNMENTS + 1)',
    replace: 'STRIP_ASSIGNMENTS)',
    what: 'what a member did a year ago can’t be reached',
    tests: LISTS,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/boards/handlers/excuse.ts',
    find: 'done && !done.late',
    replace: 'done && done.late',
    what: 'who finished on time is excused, and who finished late can’t be',
    tests: TENDING,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/boards/handlers/correct.ts',
    find: 'found !== null && !found.late && found.correctedAt === null',
    replace: 'false',
    what: 'the log tells of a correction where the member has finished without one',
    tests: TENDING,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/lessons/present.ts',
    find: 'right: passed ? [...question.right] : null',
    replace: 'right: passed ? null : [...question.right]',
    what: 'the right answers leave before the questions are passed',
    tests: LESSON,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/lessons/handlers/finish.ts',
    find: '  await count(completion, assignment, home)\n',
    replace: '',
    what: 'who has finished holds a certificate and is not counted',
    tests: LESSON,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/lessons/handlers/verify.ts',
    find: 'name: row && hiddenName(row.name)',
    replace: 'name: row && row.name',
    what: 'anyone who has a certificate’s number learns the whole name',
    tests: LESSON,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/identity/handlers/join.ts',
    find: '  if (proof.callerKey !== context.callerKey()) throw badToken()\n',
    replace: '',
    what: 'a ticket that was passed on joins somebody else under the member’s name',
    tests: JOINING,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/boards/handlers/excuse.ts',
    find: '  if (reason === null) await takeExcuse(place)\n  else await',
    replace: '  if (reason !== null) await',
    what: 'an excuse can’t be taken back',
    tests: TENDING,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/boards/handlers/remind.ts',
    find: '  await noteReminding(reply, { branchId, assignmentId, context })\n',
    replace: '',
    what: 'nobody can see who has sent reminders',
    tests: REMINDING,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/exports/hand-over.ts',
    find: '  await noteExport({ _id, path, at: now })\n  const fileId = await storeFile(path, content)\n',
    replace: '  const fileId = await storeFile(path, content)\n  await noteExport({ _id, path, at: now })\n',
    what: 'a table with names is never thrown away where the function died after storing it',
    tests: EXPORTING,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/jobs/raise.ts',
    find: '    if (node && node.hour >= 0) await keepHour(parentId, node.hour, hourCounts(sumOf(node.c, node.isBranch)))\n',
    replace: '',
    what: 'next week’s rate is held against nothing',
    tests: ['tests/cloudfunctions/committee.test.ts'],
  },
]
