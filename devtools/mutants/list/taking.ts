import type { Mutant } from '../mutant'

const CHECK = ['tests/domain/homes/draw-check.test.ts']
const ACTIVITY = ['tests/features/homes/taking/activity.test.ts']
const DRAW = ['tests/features/homes/taking/draw.test.ts']
const BRANCH = ['tests/features/homes/taking/branch.test.ts']

/** Faults in taking a place, and in checking a draw on the phone. */
export const TAKING: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'src/domain/homes/draw-check.ts',
    find: "if (commitmentOf(told.seed, sha256) !== told.commitment) return { is: 'seed' }",
    replace: '',
    what: 'a seed other than the one that was promised passes',
    tests: CHECK,
  },
  {
    kind: 'condition',
    file: 'src/domain/homes/draw-check.ts',
    find: 'known.commitment !== null && known.commitment !== told.commitment',
    replace: 'known.commitment === told.commitment && known.commitment === null',
    what: 'a promise that was changed since passes',
    tests: CHECK,
  },
  {
    kind: 'condition',
    file: 'src/domain/homes/draw-check.ts',
    find: 'tickets.findIndex((id) => !left.delete(id))',
    replace: 'tickets.findIndex((id) => !left.has(id))',
    what: 'a ticket that is there twice is not told',
    tests: CHECK,
  },
  {
    kind: 'condition',
    file: 'src/domain/homes/draw-check.ts',
    find: 'own === null && !tookPart',
    replace: 'own === null',
    what: 'who was left out of a draw is told that all fits',
    tests: CHECK,
  },
  {
    kind: 'bound',
    file: 'src/domain/homes/draw-check.ts',
    find: 'Math.max(right.length, order.length)',
    replace: 'Math.min(right.length, order.length)',
    what: 'what was put in behind the last ticket passes',
    tests: CHECK,
  },
  {
    kind: 'condition',
    file: 'src/features/homes/taking/kept-draw.ts',
    find: 'before?.commitment ?? commitment',
    replace: 'commitment',
    what: 'a commitment told later takes the place of the first',
    tests: DRAW,
  },
  {
    kind: 'left-out',
    file: 'src/features/homes/taking/activity.store.ts',
    find: "if (!this.online) throw new AppError('UNREACHABLE', '没有网络')",
    replace: '',
    what: 'without a network a place is asked for all the same',
    tests: ACTIVITY,
  },
  {
    kind: 'condition',
    file: 'src/features/homes/taking/activity.store.ts',
    find: "own.place.state === 'waiting' ? shown.startsAt : shown.cancelUntil",
    replace: 'shown.cancelUntil',
    what: 'who waits can not leave the list after the last moment to cancel',
    tests: ACTIVITY,
  },
  {
    kind: 'condition',
    file: 'src/features/homes/taking/activity.store.ts',
    find: "this.stage === 'open' && this.shown?.way === 'first'",
    replace: "this.shown?.way === 'first'",
    what: 'who meant to wait is told that the last place has just gone',
    tests: ACTIVITY,
  },
  {
    kind: 'left-out',
    file: 'src/features/homes/taking/branch.store.ts',
    find: "state === 'can' && this.chosen.includes(memberId)",
    replace: 'this.chosen.includes(memberId)',
    what: 'who has signed up meanwhile is sent once more',
    tests: BRANCH,
  },
]
