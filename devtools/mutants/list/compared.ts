import type { Mutant } from '../mutant'

const TABLE = 'tests/domain/publishing/moves.test.ts'
const NTH = 'tests/domain/publishing/nth.test.ts'
const COMPARED = 'tests/domain/notices/review-difference.test.ts'
const SECTIONS = 'tests/features/writing/sections.test.ts'
const PAIR = 'tests/features/writing/pair.test.ts'
const REPOSTS = 'tests/cloudfunctions/writing-reposts.test.ts'
const SEARCH = 'tests/cloudfunctions/writing-search.test.ts'

/** Faults in what becomes of a text by a move, in what it is laid beside, and in what goes on from it to those below and to search. */
export const COMPARED_TEXTS: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'src/domain/publishing/after.ts',
    find: "{ copy: 'draft', version: version + 1, writers: [...new Set([...writers, personId])] }",
    replace: "{ copy: 'draft', version, writers: [...new Set([...writers, personId])] }",
    what: 'an approval is of a text that was changed since',
    tests: [TABLE],
  },
  {
    kind: 'left-out',
    file: 'src/domain/publishing/after.ts',
    find: '{ ...piece, hold: null }',
    replace: '{ ...piece }',
    what: 'a review that was ended keeps the next one shut',
    tests: [TABLE],
  },
  {
    kind: 'left-out',
    file: 'src/domain/publishing/after.ts',
    find: '  if (publishAt !== null) return publishAt\n',
    replace: '',
    what: 'a corrected notice moves to the top of the feed as if it were new',
    tests: [TABLE],
  },
  {
    kind: 'bound',
    file: 'src/domain/publishing/nth.ts',
    find: 'HANDED_IN.includes(told.move) && told.version < version ?',
    replace: 'HANDED_IN.includes(told.move) && told.version <= version ?',
    what: 'a text is counted once more for being handed in',
    tests: [NTH],
  },
  {
    kind: 'left-out',
    file: 'src/domain/publishing/nth.ts',
    find: "told.move === 'sendBack' || ",
    replace: '',
    what: 'what comes again is not laid beside what was sent back',
    tests: [NTH],
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/review-difference.ts',
    find: 'waiting.get(wholeKeyOf(block))?.shift()',
    replace: 'waiting.get(wholeKeyOf(block))?.[0]',
    what: 'of one paragraph that went two are told to have been moved',
    tests: [COMPARED],
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/review-difference.ts',
    find: 'const changed = isToldAnew(was, is)',
    replace: 'const changed = false',
    what: 'what who does not see is told of a picture changes unseen',
    tests: [COMPARED],
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/review-difference.ts',
    find: ' && !(isWhole(mark) && isWhole(blocks[i - 1]?.mark))',
    replace: '',
    what: 'what was put in for what was taken out counts as two places',
    tests: [COMPARED],
  },
  {
    kind: 'left-out',
    file: 'src/features/writing/review/sections.ts',
    find: ' && !(isWhole(mark) && isWhole(last?.mark))',
    replace: '',
    what: 'the way from place to place has more places than are told',
    tests: [SECTIONS],
  },
  {
    kind: 'left-out',
    file: 'src/features/writing/review/sections.ts',
    find: 'place: nth === 0 ? place : null',
    replace: 'place',
    what: 'a place that is drawn in several steps is many of the same number',
    tests: [SECTIONS],
  },
  {
    kind: 'condition',
    file: 'src/features/writing/review/pair.ts',
    find: "before: out === 'published' ? 'out' : earlier",
    replace: 'before: earlier',
    what: 'a correction that was sent back once is laid beside itself, and not beside what readers have',
    tests: [PAIR],
  },
  {
    kind: 'left-out',
    file: 'src/features/writing/review/pair.ts',
    find: 'one !== outVersion && ',
    replace: '',
    what: 'what is out can be chosen twice, under two names',
    tests: [PAIR],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/writing/repost.ts',
    find: ' || !org.path.includes(original.sourceId)',
    replace: '',
    what: 'what the level beside has published is passed on as from above',
    tests: [REPOSTS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/writing/repost.ts',
    find: 'isOut(notice, now) && ',
    replace: '',
    what: 'a notice of tomorrow is passed on today',
    tests: [REPOSTS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/writing/move.ts',
    find: '  await mindOriginal(notice, order, now)\n',
    replace: '',
    what: 'what was withdrawn above comes out below',
    tests: [REPOSTS],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/jobs/index-notices.ts',
    find: 'if (rows === most) return rows',
    replace: 'if (rows > most) return rows',
    what: 'of a long text only the beginning is found',
    tests: [SEARCH],
  },
]
