import type { Mutant } from '../mutant'

const READ = ['tests/cloudfunctions/tables/read-table.test.ts']
const VENUE = ['tests/domain/homes/venue-table.test.ts']
const APPLIED = ['tests/cloudfunctions/imports-apply.test.ts']
const WAY = ['tests/cloudfunctions/imports.test.ts']

/** Faults in the tables that come in. */
export const IMPORTED: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/files/archive.ts',
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
  {
    kind: 'condition',
    file: 'src/domain/tables/head.ts',
    find: 'column === undefined || taken.has(column.field) ? null',
    replace: 'column === undefined ? null',
    what: 'of two columns with one heading the second overwrites the first',
    tests: READ,
  },
  {
    kind: 'left-out',
    file: 'src/domain/homes/venue-table.ts',
    find: 'told.spot ?? now.spot',
    replace: 'told.spot ?? null',
    what: 'a table without places takes a Youth Home off the map',
    tests: VENUE,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/imports/handlers/begin.ts',
    find: "if ((await takeTry(gate, importId, now)) === 'full')",
    replace: 'if (gate.most < 0)',
    what: 'one person fills the database with tables that they begin',
    tests: ['tests/cloudfunctions/imports-begun.test.ts'],
  },
  {
    kind: 'bound',
    file: 'cloudfunctions/imports/apply-next.ts',
    find: 'if (rows.length === most) return',
    replace: 'if (rows.length > most) return',
    what: 'an import is done after its first part',
    tests: APPLIED,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/imports/apply-next.ts',
    find: 'const _id = `import_${found._id}`',
    replace: 'const _id = `import_${found._id}_${now.getTime()}`',
    what: 'one import stands in the log as often as its last part was asked for',
    tests: APPLIED,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/imports/judge-anew.ts',
    find: 'if (after.targetId !== null) await forgetRest(after.importId, after.targetId)',
    replace: '',
    what: 'a Youth Home whose name was put right is told as missing from the table',
    tests: WAY,
  },
]
