import type { Mutant } from '../mutant'

const READ = ['tests/cloudfunctions/tables/read-table.test.ts']
const VENUE = ['tests/domain/homes/venue-table.test.ts']
const WAY = ['tests/cloudfunctions/imports.test.ts']

/** Faults in the tables that come in. */
export const IMPORTED: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'cloudfunctions/imports/reading/unpacked.ts',
    find: 'inflateRawSync(content, { maxOutputLength: Math.max(1, most) })',
    replace: 'inflateRawSync(content)',
    what: 'a small file fills the memory of the function that unpacks it',
    tests: READ,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/imports/reading/modest.ts',
    find: "left.merged -= cellsIn(merge.get('ref') ?? '')",
    replace: 'left.merged -= merge.size',
    what: 'one merge over a whole sheet keeps the function busy until it is ended',
    tests: READ,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/imports/reading/modest.ts',
    find: 'if (written === undefined) throw refuseFile(TOO_LARGE)',
    replace: 'if (written === undefined) continue',
    what: 'a merge that is written so that it is not seen keeps the function busy until it is ended',
    tests: READ,
  },
  {
    kind: 'left-out',
    file: 'src/domain/tables/rows.ts',
    find: 'textOf(text).trim()',
    replace: 'text.trim()',
    what: 'the marks of an export become a part of what is imported again',
    tests: READ,
  },
  {
    kind: 'left-out',
    file: 'src/domain/homes/hours-table.ts',
    find: "if (sign === '末') days.add(6)",
    replace: '',
    what: 'a Youth Home that is open at the weekend is closed on Sunday',
    tests: VENUE,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/imports/kinds/apply-venue.ts',
    find: '    if (venue.imported === importId) {\n      await relist(_id, now)\n      return null\n    }\n',
    replace: '',
    what: 'what a keeper writes after an import is undone by a part that is applied again',
    tests: WAY,
  },
  {
    kind: 'left-out',
    file: 'src/domain/tables/groups.ts',
    find: "if (taken.has(key)) return 'double'",
    replace: '',
    what: 'the second row of a Youth Home overwrites the first',
    tests: WAY,
  },
]
