import type { Mutant } from '../mutant'

const CHECK = ['tests/cloudfunctions/roster-check.test.ts']
const JOININGS = ['tests/cloudfunctions/joinings.test.ts']
const ATTACKS = ['tests/cloudfunctions/attacks/identity.test.ts']
const TURNED_OFF = ['tests/cloudfunctions/remind.test.ts']
const PRIVACY = ['tests/features/identity/privacy.test.ts']
const WRITES = ['tests/cloudfunctions/conditional-writes.test.ts']

/** Faults in joining, and in what a secretary does about it. */
export const IDENTITY: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/people/accounts.repo.ts',
    find: '  accounts.update({ _id: openid, membership: null, joining: null }, { joining: command.set(joining) })',
    replace: '  accounts.update({ _id: openid, membership: null }, { joining: command.set(joining) })',
    what: 'two tickets used at once hold two rows for one account',
    tests: WRITES,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/shared/people/accounts.repo.ts',
    find: '[`unused.${SUBSCRIPTIONS_MAX - 1}`]',
    replace: '[`unused.${SUBSCRIPTIONS_MAX}`]',
    what: 'more consents are kept than may be',
    tests: WRITES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/people/roster.repo.ts',
    find: '  roster.update({ _id: memberId, personId, joiningId }, { personId: null, joiningId: null })',
    replace: '  roster.update({ _id: memberId, personId }, { personId: null, joiningId: null })',
    what: 'who leaves and joins anew loses the row to the end of the leaving',
    tests: WRITES,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/shared/people/roster.repo.ts',
    find: 'command.eq(null).or(command.lt(provenAt))',
    replace: 'command.eq(null).or(command.lte(provenAt))',
    what: 'a ticket of the moment in which a joining was undone still joins',
    tests: WRITES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/identity/handlers/check-roster.ts',
    find: "  if ((await takeTry(rowGate(row._id), answer, now)) === 'full') throw await locked(row, context)\n",
    replace: '',
    what: 'thirty accounts have ninety guesses at one row',
    tests: CHECK,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/identity/handlers/match-roster.ts',
    find: '  await takeName(orgId, name, context)\n',
    replace: '',
    what: 'anyone with a code reads a whole roster name by name',
    tests: CHECK,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/identity/open-row.ts',
    find: "if (lastFour(row.number) === null) return none('no-number')",
    replace: '',
    what: 'somebody without a number to ask for tries in vain until the row is locked',
    tests: CHECK,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/identity/handlers/undo-joining.ts',
    find: '  await lockTo(joining.personId, row, now)\n',
    replace: '',
    what: 'whoever was sent out passes the check once more',
    tests: JOININGS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/identity/handlers/undo-joining.ts',
    find: '    await forgetLeft(account._id, joiningId)\n',
    replace: '',
    what: 'an impostor who left takes the records along to another branch',
    tests: JOININGS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/identity/joining.ts',
    find: 'if (!(await takeJoining(keyOf(account._id), joining.id, at))) {',
    replace: 'if (at.getTime() < 0) {',
    what: 'one who joins and leaves all day fills the secretary’s list',
    tests: ATTACKS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/identity/open-row.ts',
    find: '  if (ofRow <= 0) await lockToAll(row, null, now)\n',
    replace: '',
    what: 'a row is locked and no secretary hears of it',
    tests: ATTACKS,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/people/accounts.repo.ts',
    find: 'const row = membership?.memberId',
    replace: 'const row = rows.find((one) => one.personId === personId)?._id',
    what: 'who has left is sent a reminder as long as the row is not free',
    tests: ['tests/cloudfunctions/attacks/limits.test.ts'],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/boards/handlers/excuse.ts',
    find: '`put_${hashOf(reason)}`',
    replace: "'put'",
    what: 'of two reasons given at once the log has the one that does not stand',
    tests: ['tests/cloudfunctions/attacks/people.test.ts'],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/people/accounts.repo.ts',
    find: "      'reminders.on': command.neq(false),\n",
    replace: '',
    what: 'a consent that was on its way is kept of somebody who has turned reminders off',
    tests: TURNED_OFF,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/people/accounts.repo.ts',
    find: '...(on ? {} : { unused: command.set([]) }), ',
    replace: '',
    what: 'who has turned reminders off is reminded by the consents in store',
    tests: TURNED_OFF,
  },
  {
    kind: 'condition',
    file: 'src/features/identity/phone-copies.ts',
    find: 'if (isCopy(key)) this.storage.remove(key)',
    replace: 'if (key) this.storage.remove(key)',
    what: 'clearing copies takes answers along that wait for a network',
    tests: PRIVACY,
  },
]
