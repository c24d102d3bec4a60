import type { Mutant } from '../mutant'

const FACTS = ['tests/domain/notices/moving/facts.test.ts']
const PLACES = ['tests/domain/notices/moving/places.test.ts']
const PAGES = ['tests/cloudfunctions/bundles/pages.test.ts']
const WAY = ['tests/cloudfunctions/bundles/bundles.test.ts']
const MOMENTS = ['tests/cloudfunctions/bundles/moments.test.ts']
const HOSTILE = ['tests/cloudfunctions/bundles/hostile.test.ts']

/** Faults in how old notices are moved in. */
export const MOVED_IN: readonly Mutant[] = [
  {
    kind: 'bound',
    file: 'src/domain/notices/moving/days.ts',
    find: 'day <= today',
    replace: 'day < today',
    what: 'what came out today can’t be moved in',
    tests: FACTS,
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/moving/facts.ts',
    find: 'return name !== null && OFFICE.test(name) ? name : null',
    replace: 'return name',
    what: 'the name of a person who put a page onto a site goes on as who published it',
    tests: FACTS,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/moving/judge.ts',
    find: '[foreign > 0 && !dropsForeign,',
    replace: '[foreign > 1 && !dropsForeign,',
    what: 'a picture of another site is dropped and nobody was asked',
    tests: [...PLACES, ...WAY],
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/moving/judge.ts',
    find: "if (group === 'ready') for",
    replace: "if (group !== 'skipped') for",
    what: 'of two that are the same the one that is whole waits for the other to be fixed',
    tests: PLACES,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/moving/addresses.ts',
    find: "if (part === '..') parts.pop()",
    replace: "if (part === '...') parts.pop()",
    what: 'a picture in a folder beside is not found',
    tests: PLACES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/taking/bundles/page-text.ts',
    find: "declared.startsWith('big5') ? ['big5', 'gb18030']",
    replace: "declared.startsWith('big5') ? ['gb18030']",
    what: 'a page in the signs of Taiwan is read as other signs',
    tests: PAGES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/taking/bundles/bundle-file.ts',
    find: 'const bound = { most: Math.min(most, this.left)',
    replace: 'const bound = { most: Math.max(most, 1_000_000_000)',
    what: 'a small file fills the memory of the function that unpacks it for a page',
    tests: HOSTILE,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/taking/bundles/apply-row.ts',
    find: 'return (await isFrom(row, noticeId)) ? taken(row, noticeId) : leaveOut(row)',
    replace: 'return leaveOut(row)',
    what: 'of one that was taken by a function which died then it is told that somebody else had it before',
    tests: MOMENTS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/taking/bundles/keys.ts',
    find: '...(address === null ? [] : [`a${hashed(orgId, withoutNoise(address))}`]),',
    replace: '',
    what: 'a page that was changed on its site since comes in a second time',
    tests: WAY,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/notices/unread.ts',
    find: '(old ? [] : [_id])',
    replace: '[_id]',
    what: 'a thousand old notices are unread for everyone',
    tests: WAY,
  },
]
