import type { Mutant } from '../mutant'

const INERT = ['tests/domain/tables/inert.test.ts']
const MOMENTS = ['tests/cloudfunctions/exports-moments.test.ts']

/** Faults in the tables that are taken away. */
export const TABLES: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'src/domain/tables/inert.ts',
    find: "[...text.replace(UNSEEN, '')][0]",
    replace: '[...text][0]',
    what: 'a name behind a space or something of no width is a formula in the secretary’s spreadsheet',
    tests: INERT,
  },
  {
    kind: 'left-out',
    file: 'src/domain/tables/inert.ts',
    find: "[0] ?? '').normalize('NFKC')",
    replace: "[0] ?? '')",
    what: 'a name that begins with a full-width sign is a formula in the secretary’s spreadsheet',
    tests: INERT,
  },
  {
    kind: 'left-out',
    file: 'src/domain/tables/inert.ts',
    find: '  return needsTab(text) ? text + TAB : text\n}\n\n/** The text that was written',
    replace: '  return text\n}\n\n/** The text that was written',
    what: 'a class called 0302 or 22-3 is a number or a date where its table is opened',
    tests: INERT,
  },
  {
    kind: 'left-out',
    file: 'src/domain/counting/frozen-people.ts',
    find: 'const { done, excused } = atDeadline(leaf, assignment.deadline)',
    replace: 'const { done, excused } = leaf',
    what: 'who was late or excused later stands otherwise in the deadline’s list than in its numbers',
    tests: ['tests/domain/counting/frozen-people.test.ts'],
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/exports/period.ts',
    find: "asked.moment ?? (frozen ? 'frozen' : 'live')",
    replace: "asked.moment ?? 'live'",
    what: 'the table of a period that has ended changes with each late one',
    tests: MOMENTS,
  },
  {
    kind: 'condition',
    file: 'cloudfunctions/exports/branch-sheet.ts',
    find: 'frozen.length > 0 && kept.length === frozen.length',
    replace: 'frozen.length > 0',
    what: 'a table says it is of the deadline where nobody kept who stood how',
    tests: MOMENTS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/exports/write-csv.ts',
    find: 'about.map((line) => csvLine([line], kind)), names] : [names]',
    replace:
      'about.map((line) => csvLine([line], kind)), names] : [...about.map((line) => csvLine([line], kind)), names]',
    what: 'another system reads the title as the names of its columns',
    tests: MOMENTS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/exports/write-xlsx.ts',
    find: 'cell instanceof Date ? zoneless(cell)',
    replace: 'cell instanceof Date ? cell',
    what: 'times in the spreadsheet are eight hours early',
    tests: MOMENTS,
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/exports/branch-sheet.ts',
    find: '[...roster, ...gone.values()]',
    replace: '[...gone.values(), ...roster].slice(gone.size)',
    what: 'who has left has the same name in the table as one who stayed',
    tests: MOMENTS,
  },
]
