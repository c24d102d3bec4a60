import type { Mutant } from '../mutant'

const VISIBLE = ['tests/features/notices/reading/visible.test.ts']
const PARTS = ['tests/features/notices/reading/parts.test.ts']
const KEPT = ['tests/features/notices/reading/kept-notices.test.ts']
const NOTICE = ['tests/features/notices/reading/notice.test.ts']
const FILES = ['tests/features/notices/reading/files.test.ts']
const FILE_NAME = ['tests/domain/notices/file-name.test.ts']

/** Faults on the page of a notice. */
export const READING: readonly Mutant[] = [
  {
    kind: 'condition',
    file: 'src/notice-text/visible.ts',
    find: "runs.filter(({ change }) => change !== 'out')",
    replace: "runs.filter(({ change }) => change !== 'in')",
    what: 'a corrected notice is read as it was before',
    tests: VISIBLE,
  },
  {
    kind: 'left-out',
    file: 'src/notice-text/pieces.ts',
    find: 'rest = rest.slice(part.length)\n      room -= part.length',
    replace: 'rest = rest.slice(part.length + 1)\n      room -= part.length',
    what: 'of a long paragraph a character is lost wherever it is cut',
    tests: PARTS,
  },
  {
    kind: 'bound',
    file: 'src/features/notices/reading/kept-notices.ts',
    find: 'nth < KEPT_NOTICES',
    replace: 'nth <= KEPT_NOTICES',
    what: 'one notice more than is promised lies on the phone',
    tests: KEPT,
  },
  {
    kind: 'bound',
    file: 'src/features/notices/search/recent-words.ts',
    find: '.slice(0, RECENT_KEPT)',
    replace: '.slice(0, RECENT_KEPT + 1)',
    what: 'one search more than is promised lies on the phone',
    tests: ['tests/features/notices/search/recent.test.ts'],
  },
  {
    kind: 'condition',
    file: 'src/features/notices/reading/files.store.ts',
    find: "code === 'NOT_FOUND'",
    replace: "code !== 'NOT_FOUND'",
    what: 'a withdrawn attachment is said to be a matter of the network',
    tests: FILES,
  },
  {
    kind: 'left-out',
    file: 'src/features/notices/reading/kept-notices.ts',
    find: '`notice:${owner}:${noticeId}`',
    replace: '`notice:${noticeId}`',
    what: 'whoever uses the phone next finds what another has read',
    tests: KEPT,
  },
  {
    kind: 'left-out',
    file: 'src/features/notices/reading/notice.store.ts',
    find: 'if (notice.withdrawal) this.box.drop(this.noticeId)',
    replace: 'if (notice.withdrawal) this.box.find(this.noticeId)',
    what: 'a withdrawn notice can still be read without a network',
    tests: NOTICE,
  },
  {
    kind: 'left-out',
    file: 'src/features/notices/reading/notice.store.ts',
    find: 'if (this.missing) this.forget()',
    replace: 'if (this.missing) this.recall()',
    what: 'who may no longer read a notice still does',
    tests: NOTICE,
  },
  {
    kind: 'left-out',
    file: 'src/features/notices/reading/files.store.ts',
    find: 'if (this.isOnItsWay(id) || !this.online) return',
    replace: 'if (!this.online) return',
    what: 'a file that is tapped twice is fetched twice',
    tests: FILES,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/file-name.ts',
    find: 'const ending = own ?? `.${kind}`',
    replace: "const ending = own ?? ''",
    what: 'an attachment comes to a device under an ending that makes it a program',
    tests: FILE_NAME,
  },
]
