import type { Mutant } from '../mutant'

const SHIELD = 'tests/domain/figures/shield.test.ts'
const BEFORE = 'tests/domain/figures/before.test.ts'
const TALLY = 'tests/domain/figures/tally.test.ts'
const NIGHTS = 'tests/cloudfunctions/figures-nights.test.ts'
const TOLD = 'tests/cloudfunctions/figures.test.ts'
const SCREEN = 'tests/features/figures/figures.test.ts'

/** Faults in counting the visits of Youth Homes, and in hiding what is few. */
export const FIGURES: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/figures/shield.ts',
    find: 'people > 0 && people < FEW_PEOPLE',
    replace: 'people > 0 && people < FEW_PEOPLE - 1',
    what: 'four people are told as a number',
    tests: [SHIELD],
  },
  {
    kind: 'left-out',
    file: 'src/domain/figures/shield.ts',
    find: ', ...onlyOf(atom, found), ...onlyOf(found, atom)]',
    replace: ']',
    what: 'what is hidden of a district follows from the sum of another level',
    tests: [SHIELD],
  },
  {
    kind: 'condition',
    file: 'src/domain/figures/shield.ts',
    find: 'return trades(ofA, ofB) || trades(ofB, ofA)',
    replace: 'return true || trades(ofA, ofB)',
    what: 'two of one visitor each stand for one another under a sum of two',
    tests: [SHIELD],
  },
  {
    kind: 'left-out',
    file: 'src/domain/figures/shield.ts',
    find: ' && !pair(atom, () => true)) hide(atom.cells)',
    replace: ') pair(atom, () => true)',
    what: 'a sum is told in which nothing can stand beside one that is few',
    tests: [SHIELD],
  },
  {
    kind: 'condition',
    file: 'src/domain/figures/table.ts',
    find: 'isFew(people) || (people > 0 && isFew(after))',
    replace: 'isFew(people)',
    what: 'the few who came after the same days of the month before follow from all of it',
    tests: [BEFORE],
  },
  {
    kind: 'bound',
    file: 'src/domain/figures/tally.ts',
    find: 'after: sum(lasts.slice(days))',
    replace: 'after: sum(lasts.slice(days - 1))',
    what: 'who came on the last of the same days counts as coming after them',
    tests: [TALLY],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/checkins/attendances.repo.ts',
    find: '  await noteChange(attendance.month, attendance.madeAt)\n',
    replace: '',
    what: 'what comes late of a month that is over is never counted',
    tests: [NIGHTS],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/jobs/count-month.ts',
    find: 'finishedAt === null && places === hash && ',
    replace: 'finishedAt === null && ',
    what: 'half a month is counted in the old district of a venue and half in the new one',
    tests: [NIGHTS],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/jobs/write-figures.ts',
    find: 'visits === row.visits && people === row.people ? corrected :',
    replace: 'true ? corrected :',
    what: 'a month’s numbers change without a word',
    tests: [NIGHTS],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/figures/figures-of.ts',
    find: 'org.parentId === null ? splitOf(people, members, why) : null',
    replace: 'splitOf(people, members, why)',
    what: 'members of a part of the city follow from those of the others',
    tests: [TOLD],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/figures/handlers/venue-months.ts',
    find: '(seesSums ? toldOf(row) : allOf(row))',
    replace: 'allOf(row)',
    what: 'a keeper who sees the sums of the city works out the neighbours by the own numbers',
    tests: [TOLD],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/figures/figures-of.ts',
    find: 'const isHidden = hidden || why !== null',
    replace: 'const isHidden = hidden',
    what: 'what is hidden now follows from what was told of it before it was put right',
    tests: [TOLD],
  },
  {
    kind: 'condition',
    file: 'src/domain/figures/order.ts',
    find: '  ...(rising ? [...told].reverse() : told),\n  ...rest,',
    replace: '  ...rest,\n  ...(rising ? [...told].reverse() : told),',
    what: 'what is hidden stands first where rows are sorted',
    tests: [SCREEN],
  },
]
