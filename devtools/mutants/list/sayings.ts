import type { Mutant } from '../mutant'

const WHEN = 'tests/domain/sayings/evaluation.test.ts'
const ROUND = 'tests/domain/sayings/round.test.ts'
const FOLD = 'tests/domain/sayings/fold.test.ts'
const EVALUATING = 'tests/cloudfunctions/evaluating.test.ts'
const SUGGESTING = 'tests/cloudfunctions/suggesting.test.ts'
const UNSIGNED = 'tests/cloudfunctions/sayings-unsigned.test.ts'
const CROWD = 'tests/cloudfunctions/sayings-crowd.test.ts'
const DESK = 'tests/cloudfunctions/waiting.test.ts'
const PHONE = 'tests/features/sayings/evaluation.test.ts'

/** Faults in what is said unsigned: who is asked until when, what is left of it, and that nobody can lead it back. */
export const UNSIGNED_SAYINGS: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/sayings/evaluation.ts',
    find: 'EVALUATED_DAYS + 1',
    replace: 'EVALUATED_DAYS',
    what: 'the evaluation closes a day before the page says so',
    tests: [WHEN],
  },
  {
    kind: 'bound',
    file: 'src/domain/sayings/round.ts',
    find: 'people >= SUGGESTED_FROM',
    replace: 'people > SUGGESTED_FROM',
    what: 'five people wait for a sixth',
    tests: [ROUND],
  },
  {
    kind: 'condition',
    file: 'src/domain/sayings/fold.ts',
    find: 'if (given.length < EVALUATED_FROM) return null',
    replace: '',
    what: 'the sum of a question tells what the only one who answered it has said',
    tests: [FOLD],
  },
  {
    kind: 'bound',
    file: 'src/domain/sayings/fold.ts',
    find: 'people < (evaluated ? EVALUATED_FROM : SUGGESTED_FROM)',
    replace: 'people < EVALUATED_FROM',
    what: 'what three people would like is shown',
    tests: [FOLD],
  },
  {
    kind: 'left-out',
    file: 'src/domain/sayings/fold.ts',
    find: '.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))',
    replace: '',
    what: 'texts stand in the order of their rows',
    tests: [FOLD],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/sayings/boxes.repo.ts',
    find: "      key: '',\n",
    replace: '',
    what: 'the key of a box outlives its days',
    tests: [UNSIGNED],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/sayings/close-box.ts',
    find: '  await forgetSayings(box._id)\n',
    replace: '',
    what: 'the rows of a box outlive its days',
    tests: [UNSIGNED],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/sayings/saying-id.ts',
    find: ".update(mac('saying', `${boxId}\\n${personId}`))",
    replace: '.update(`${boxId}\\n${personId}`)',
    what: 'who has the database of an open box finds out whose everything is',
    tests: [UNSIGNED],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/sayings/open-box.ts',
    find: 'closesAt.getTime() + FOLDED_AFTER_MINUTES * MINUTE_MS',
    replace: 'closesAt.getTime()',
    what: 'a saying that is under way at the last instant is lost',
    tests: [EVALUATING],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/sayings/handlers/evaluate.ts',
    find: "attendance?.state !== 'present'",
    replace: 'attendance === null',
    what: 'who only says that they were there evaluates',
    tests: [EVALUATING],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/sayings/handlers/suggest.ts',
    find: 'current.round === round',
    replace: 'current.round >= round',
    what: 'what was written for a round that is over is a second one in the next',
    tests: [SUGGESTING],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/sayings/handlers/suggestions.ts',
    find: "found?.state === 'published'",
    replace: 'found',
    what: 'readers see a draft that a keeper is making of a suggestion',
    tests: [SUGGESTING],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/sayings/handlers/results.ts',
    find: 'people: closed ? (found?.people ?? 0) : null',
    replace: 'people: found?.people ?? 0',
    what: 'that nobody is counted yet reads as if nobody had said anything',
    tests: [EVALUATING],
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/shared/sayings/boxes.repo.ts',
    find: 'taken: command.lt(most)',
    replace: 'taken: command.lte(most)',
    what: 'one person more than there is room for suggests something',
    tests: [CROWD],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/sayings/say.ts',
    find: '  await returnPlace(saying.boxId)\n',
    replace: '',
    what: 'who sends from two phones at once takes a place from somebody else',
    tests: [CROWD],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/desk/sayings.ts',
    find: 'other._id !== _id && path.includes(other._id)',
    replace: 'false',
    what: 'what waits at a level is counted again at the level above by who holds both',
    tests: [DESK],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/sayings/shown.ts',
    find: 'answer === null && activityId === null',
    replace: 'activityId === null',
    what: 'a suggestion that was answered waits for an answer',
    tests: [SUGGESTING],
  },
  {
    kind: 'left-out',
    file: 'src/features/sayings/said.ts',
    find: 'if (this.busy || this.changing) return',
    replace: 'if (this.busy) return',
    what: 'what somebody writes anew is put away by a look at what the cloud has',
    tests: [PHONE],
  },
  {
    kind: 'condition',
    file: 'src/features/sayings/said.ts',
    find: " && asAppError(failure).code !== 'TOO_MANY'",
    replace: '',
    what: 'who comes when all places are taken reads that it will be sent by itself',
    tests: [PHONE],
  },
]
