import type { Mutant } from '../mutant'

const FILE = 'src/domain/notices/flaws.ts'
const TESTS = ['tests/domain/notices/flaws.test.ts']

/** Faults in what keeps a notice from being published. */
export const FLAWED: readonly Mutant[] = [
  {
    kind: 'bound',
    file: FILE,
    find: 'confirm.deadline > publishAt',
    replace: 'confirm.deadline >= publishAt',
    what: 'a notice asks to be confirmed until the moment that it comes out',
    tests: TESTS,
  },
  {
    kind: 'left-out',
    file: FILE,
    find: ' && documentFlaws(before).length === 0',
    replace: '',
    what: 'what a corrected notice said before may hold links that must not be followed',
    tests: TESTS,
  },
]
