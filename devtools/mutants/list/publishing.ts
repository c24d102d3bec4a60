import type { Mutant } from '../mutant'

const TABLE = 'tests/domain/publishing/moves.test.ts'
const MATRIX = 'tests/cloudfunctions/writing-matrix.test.ts'
const KILLS = 'tests/cloudfunctions/writing-kills.test.ts'
const REPOSTS = 'tests/cloudfunctions/writing-reposts.test.ts'
const SEARCH = 'tests/cloudfunctions/writing-search.test.ts'

/** Faults in what can be done with what is written, by whom and when; in what is taken over; and in what search is told. */
export const PUBLISHED: readonly Mutant[] = [
  {
    kind: 'condition',
    file: 'src/domain/publishing/moves.ts',
    find: 'if (mover.twoPersons && piece.writers.includes(mover.personId))',
    replace: 'if (mover.twoPersons && piece.writers[0] === mover.personId)',
    what: 'who has changed a word in a text approves it',
    tests: [TABLE],
  },
  {
    kind: 'bound',
    file: 'src/domain/publishing/moves.ts',
    find: 'ms(hold.until) > ms(now)',
    replace: 'ms(hold.until) >= ms(now)',
    what: 'a review is held for longer than its half hour',
    tests: [TABLE],
  },
  {
    kind: 'left-out',
    file: 'src/domain/publishing/moves.ts',
    find: "  if (move.rewrites && piece.reposted) return 'reposted'\n",
    replace: '',
    what: 'a re-post is given words of its own',
    tests: [REPOSTS],
  },
  {
    kind: 'bound',
    file: 'src/domain/publishing/piece.ts',
    find: 'ms(publishAt) <= ms(now)',
    replace: 'ms(publishAt) < ms(now)',
    what: 'at the instant in which it comes out a notice is still taken for a scheduled one',
    tests: [TABLE],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/notices/worked-notices.repo.ts',
    find: "...(work ? { 'work.turn': work.turn } : { work: command.exists(false) })",
    replace: '',
    what: 'of two who act upon the same turn the first is overwritten',
    tests: [KILLS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/writing/move.ts',
    find: '  if (notice.work?.act === sent.act) return noted(notice, order, context.now)\n',
    replace: '',
    what: 'a move whose answer was lost is refused when it is sent again',
    tests: [KILLS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/writing/move.ts',
    find: '    if (hindered !== null) throw await hinderedBy(hindered, notice)\n',
    replace: '',
    what: 'the table of moves is asked and not heeded',
    tests: [MATRIX],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/writing/repost.ts',
    find: 'isOut(notice, now) && (notice.isPublic || reaches(notice, org))',
    replace: 'isOut(notice, now)',
    what: 'a level takes over, and shows to all below, what was not addressed to it',
    tests: [REPOSTS],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/shared/notices/as-original.ts',
    find: 'withdrawn: withdrawn ?? original.withdrawn',
    replace: 'withdrawn',
    what: 'what was withdrawn above is read on where it was taken over',
    tests: [REPOSTS],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/jobs/index-notices.ts',
    find: '  await passOn(marked, run)\n',
    replace: '',
    what: 'a re-post is found by what its original said before it was corrected',
    tests: [SEARCH],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/writing/write.ts',
    find: "['release', 'unschedule', 'withdraw']",
    replace: "['release', 'withdraw']",
    what: 'rows of search stay of what was taken back before it came out',
    tests: [SEARCH],
  },
]
