import type { Mutant } from '../mutant'

const KINDS = ['tests/domain/notices/attached-kind.test.ts']
const COMPARED = ['tests/domain/notices/review-difference.test.ts']
const SIZES = ['tests/cloudfunctions/picture-size.test.ts']
const SENT = ['tests/cloudfunctions/writing-files.test.ts']
const MOMENTS = ['tests/cloudfunctions/writing-files-moments.test.ts']

/** Faults in what is taken of files for notices that are written, and in how long they stay. */
export const WRITTEN_FILES: readonly Mutant[] = [
  {
    kind: 'condition',
    file: 'src/domain/notices/attached-kind.ts',
    find: "return isWithin(file, ENCRYPTED, 0) ? 'locked' : 'old'",
    replace: "return 'old'",
    what: 'a document with a password is told to be an old one',
    tests: KINDS,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/attached-kind.ts',
    find: "if (zipEntries(file) !== null) return 'twofold'",
    replace: '',
    what: 'a PDF with a ZIP behind it is taken',
    tests: KINDS,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/attached-kind.ts',
    find: "if (second !== undefined) return 'twofold'",
    replace: '',
    what: 'what two programs open as different documents is taken',
    tests: KINDS,
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/attached-kind.ts',
    find: 'entries.some(({ locked }) => locked)',
    replace: 'entries.every(({ locked }) => locked)',
    what: 'a document of which a part has a password is taken',
    tests: KINDS,
  },
  {
    kind: 'bound',
    file: 'src/domain/notices/attached-kind.ts',
    find: '> UNPACKED_BYTES_MAX',
    replace: '>= UNPACKED_BYTES_MAX',
    what: 'a document that is as large as it may be is refused',
    tests: KINDS,
  },
  {
    kind: 'left-out',
    file: 'src/domain/zip-entries.ts',
    find: ' && at + view.getUint16(at + 20, true) === last',
    replace: '',
    what: 'whatever stands behind a ZIP is taken with it',
    tests: KINDS,
  },
  {
    kind: 'condition',
    file: 'src/domain/zip-entries.ts',
    find: 'entries.size === count ?',
    replace: 'entries.size <= count ?',
    what: 'of two files of one name one hides the other',
    tests: KINDS,
  },
  {
    kind: 'left-out',
    file: 'src/domain/zip-entries.ts',
    find: 'if (next > end) return null',
    replace: '',
    what: 'a name is read beyond the directory',
    tests: KINDS,
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/review-difference.ts',
    find: 'before.find(({ file }) => file === attachment.file)',
    replace: 'before.find(({ id }) => id === attachment.id)',
    what: 'another file in the place of one is shown as the same',
    tests: COMPARED,
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/shared/files/picture-size.ts',
    find: 'const LYING = 5',
    replace: 'const LYING = 6',
    what: 'a picture on its side is shown in a place that stands',
    tests: SIZES,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/files/uploads.repo.ts',
    find: 'isStored(found) && found.place === place ? found : null',
    replace: 'isStored(found) ? found : null',
    what: 'a text has files of another organisation',
    tests: SENT,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/jobs/sweep-files.ts',
    find: '((await isInNotices(file)) || (await isInVersions(file)))',
    replace: '(await isInNotices(file))',
    what: 'what was handed in for review loses its pictures',
    tests: SENT,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/writing/move.ts',
    find: 'await leaveFiles(filesOf(documentsOf(notice)), data.files, now)',
    replace: '',
    what: 'what was taken out of a text is kept for ever',
    tests: SENT,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/files/uploads.repo.ts',
    find: 'uploads.update({ _id, idleSince }, { place: ENDED })',
    replace: 'uploads.update({ _id }, { place: ENDED })',
    what: 'a picture goes as it is taken into a text',
    tests: MOMENTS,
  },
]
