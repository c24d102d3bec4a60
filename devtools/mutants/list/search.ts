import type { Mutant } from '../mutant'

const HITS = ['tests/domain/notices/hits.test.ts']
const LISTS = ['tests/domain/notices/lists.test.ts']
const SEARCH = ['tests/cloudfunctions/notice-search.test.ts']
const COST = ['tests/cloudfunctions/notice-search-cost.test.ts']

/** Faults in the search of notices. */
export const SEARCHING: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/notices/hits.ts',
    find: 'at + word.length - 1',
    replace: 'at + word.length',
    what: 'the mark of a hit reaches one character too far',
    tests: HITS,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/hits.ts',
    find: 'isMark(letter) || joins(before, letter)',
    replace: 'isMark(letter)',
    what: 'letters that become one in normal form shift every mark behind them',
    tests: HITS,
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/lists.ts',
    find: 'compare(last, other) > 0',
    replace: 'compare(last, other) < 0',
    what: 'the commonest pair is gone through, so that a rare word is found pages later',
    tests: LISTS,
  },
  {
    kind: 'bound',
    file: 'src/domain/notices/lists.ts',
    find: 'compare(place, last) <= 0)',
    replace: 'compare(place, last) >= 0)',
    what: 'what another list has not come to yet is passed over, and never found',
    tests: LISTS,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/pairs.ts',
    find: ".normalize('NFKC')",
    replace: '',
    what: 'who types in full width finds nothing',
    tests: HITS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/notices/pair-rows.ts',
    find: 'withdrawn\n    ? `${title}\\n${source}`\n    : ',
    replace: '',
    what: 'what was taken back is still found by its text',
    tests: SEARCH,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/notices/pairs.repo.ts',
    find: '...concerning(reader), ',
    replace: '',
    what: 'that there is something for others shows in pages that end early',
    tests: SEARCH,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/shared/notices/pairs.repo.ts',
    find: 'noticeId: command.lt(after.noticeId)',
    replace: 'noticeId: command.lte(after.noticeId)',
    what: 'the last of a page is the first of the next one as well',
    tests: COST,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/notices/look-through.ts',
    find: 'mayRead(notice, reader, reader.now) &&\n',
    replace: '',
    what: 'a notice whose audience was made smaller is found by those who are no longer meant',
    tests: SEARCH,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/notices/look-through.ts',
    find: 'standIn(searchedText(notice), words),',
    replace: 'true,',
    what: 'notices are found in which the words do not stand',
    tests: SEARCH,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/notices/look-through.ts',
    find: 'SEARCH_EXAMINED - SEARCH_PAGE - reader.read',
    replace: 'SEARCH_EXAMINED - SEARCH_PAGE',
    what: 'a page of common words reads more documents than it may, for who holds several offices',
    tests: COST,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/notices/handlers/search.ts',
    find: 'upTo !== null && notices.length < SEARCH_PAGE',
    replace: 'notices.length < SEARCH_PAGE',
    what: 'who has seen everything is told to narrow the search',
    tests: SEARCH,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/notices/present-found.ts',
    find: 'notice.withdrawn ? [] : ',
    replace: '',
    what: 'a part of the text of what was taken back is shown',
    tests: SEARCH,
  },
]
