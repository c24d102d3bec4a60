import type { Mutant } from '../mutant'

const WRITES = ['tests/cloudfunctions/conditional-writes.test.ts']
const SIGNING = ['tests/cloudfunctions/secret.test.ts']
const LESSON = ['tests/cloudfunctions/lesson.test.ts']
const REFUSALS = ['tests/cloudfunctions/refusals.test.ts']
const BAD_INPUT = ['tests/cloudfunctions/bad-input.test.ts']

/** Faults in what the functions share: the door, repositories, signing. */
export const KIT: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'cloudfunctions/kit/collection.ts',
    find: 'if (page.length < PAGE) return all',
    replace: 'if (page.length <= PAGE) return all',
    what: 'of a branch above a thousand people the others are not expected',
    tests: ['tests/cloudfunctions/issue.test.ts'],
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/kit/collection.ts',
    find: 'command.lt(until)',
    replace: 'command.lte(until)',
    what: 'an issue due in the first instant of a month is in the reports of two months',
    tests: ['tests/cloudfunctions/exports.test.ts'],
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/shared/counting/nodes.repo.ts',
    find: '{ hour: command.gte(reached) }',
    replace: '{ hour: command.gt(reached) }',
    what: 'the numbers of an hour are kept before it has ended, and next week is held against too few',
    tests: WRITES,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/counting/marks.ts',
    find: 'command.lte(seen.rank)',
    replace: 'command.gte(seen.rank)',
    what: 'an older progress replaces the further one',
    tests: WRITES,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/kit/serve.ts',
    find: 'Object.hasOwn(actions, name)',
    replace: 'name in actions',
    what: 'names that every object inherits are taken for actions',
    tests: BAD_INPUT,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/lessons/redo.ts',
    find: 'score: command.max(score)',
    replace: 'score: command.min(score)',
    what: 'a worse second try lowers the score that stands in the certificate',
    tests: LESSON,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/counting/leaves.repo.ts',
    find: 'COUNTED = { ver: command.inc(1), dirty: true }',
    replace: 'COUNTED = { ver: command.inc(1) }',
    what: 'who finishes is counted in the own branch and nowhere above',
    tests: WRITES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/counting/leaves.repo.ts',
    find: 'leaves.update({ _id: id, ver }, { dirty: false',
    replace: 'leaves.update({ _id: id }, { dirty: false',
    what: 'who finishes during a roll-up is never counted above the branch',
    tests: WRITES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/counting/leaves.repo.ts',
    find: 'leaves.update({ _id: id, frozen: null }',
    replace: 'leaves.update({ _id: id }',
    what: 'numbers of a deadline that were told already change',
    tests: WRITES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/counting/marks.ts',
    find: '    where: { [field]: command.exists(true) },\n    data: { ...COUNTED, [field]: command.remove() },',
    replace: '    where: { [field]: command.exists(true) },\n    data: { [field]: command.remove() },',
    what: 'an excuse that was taken back stays in the numbers of every level above',
    tests: WRITES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/counting/marks.ts',
    find: "where: { [field]: none(), [fieldOf('done'",
    replace: "where: { [fieldOf('done'",
    what: 'two secretaries remind the same person of the same issue',
    tests: WRITES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/people/accounts.repo.ts',
    find: ', [`subscriptions.${grantId}.usedFor`]: null }',
    replace: ' }',
    what: 'two messages are sent on one consent',
    tests: WRITES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/people/access.ts',
    find: '  if (org) await noteRefusal({ actorId: context.openid, deed, orgId, now: context.now })\n',
    replace: '',
    what: 'nobody can see that somebody tried to reach what is closed to them',
    tests: REFUSALS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/sign.ts',
    find: '  if (given.length !== right.length || !timingSafeEqual(given, right)) throw badToken()\n',
    replace: '',
    what: 'a phone can write its own token and finish without watching',
    tests: SIGNING,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/sign.ts',
    find: '.update(`${purpose}\\n${text}`)',
    replace: '.update(text)',
    what: 'what was signed for one purpose is taken for another',
    tests: SIGNING,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/kit/serve.ts',
    find: 'if (parsed?.success) return parsed.output',
    replace: 'if (parsed) return parsed.output',
    what: 'input that no schema allows reaches the handlers and the database',
    tests: BAD_INPUT,
  },
]
