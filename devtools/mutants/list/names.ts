import type { Mutant } from '../mutant'

const NAMES = ['tests/domain/people/names.test.ts']
const ROSTER = ['tests/domain/people/roster.test.ts']
const APART = ['tests/domain/people/told-apart.test.ts']
const TEXT = ['tests/contract/text.test.ts']
const JOINING = ['tests/cloudfunctions/join.test.ts']
const NAMESAKES = ['tests/cloudfunctions/namesakes.test.ts']

/** Faults in how names, numbers, codes and texts are compared, shown and taken. */
export const NAMED: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/people/roster.repo.ts',
    find: 'where: { branchId, nameKey: nameKey(name) }',
    replace: 'where: { branchId, nameKey: name }',
    what: 'who types another dot than the roster’s is not found on it',
    tests: JOINING,
  },
  {
    kind: 'left-out',
    file: 'src/domain/people/names.ts',
    find: ".replace(UNSEEN, '').replace(SPACES, ' ')",
    replace: ".replace(SPACES, ' ')",
    what: 'a name with a zero-width character pasted into it is another name',
    tests: NAMES,
  },
  {
    kind: 'bound',
    file: 'src/domain/people/hidden-name.ts',
    find: 'letters.length - surname > 1 ? 1 : 0',
    replace: 'letters.length - surname > 0 ? 1 : 0',
    what: 'a short name stands on the public check unhidden or with nothing of it',
    tests: NAMES,
  },
  {
    kind: 'bound',
    file: 'src/domain/people/roster.ts',
    find: 'letters.length < SHOWN_FROM',
    replace: 'letters.length < SHOWN',
    what: 'of a short number what is asked for is shown',
    tests: ROSTER,
  },
  {
    kind: 'bound',
    file: 'src/domain/people/told-apart.ts',
    find: 'same.length < 2',
    replace: 'same.length < 3',
    what: 'two people of one name can’t be told apart by their secretary',
    tests: APART,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/boards/handlers/board.ts',
    find: 'presentPeople(toldApart(rows), {',
    replace: 'presentPeople(rows, {',
    what: 'the board and the text for the group name two people alike',
    tests: NAMESAKES,
  },
  {
    kind: 'left-out',
    file: 'src/domain/text.ts',
    find: '${CONTROLS}${DIRECTION}${HALF}',
    replace: '${CONTROLS}${HALF}',
    what: 'a reason turns the words beside it around on the secretary’s screen',
    tests: TEXT,
  },
  {
    kind: 'left-out',
    file: 'src/domain/text.ts',
    find: '${SPACE}${NOTHING}${DIRECTION}${HALF}',
    replace: '${SPACE}${DIRECTION}${HALF}',
    what: 'a reason of invisible characters is taken for one',
    tests: TEXT,
  },
]
