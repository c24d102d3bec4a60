import type { Mutant } from '../mutant'

const HTML = 'src/domain/notices/html'
const DOCX = 'cloudfunctions/taking/docx'
const PASTE = ['tests/features/writing/edit/paste.test.ts']
const READ = ['tests/cloudfunctions/taking-docx.test.ts']
const TOO_MUCH = ['tests/cloudfunctions/taking-hostile.test.ts']

/** Faults in taking over what was written in a word processor. */
export const TAKEN_OVER: readonly Mutant[] = [
  {
    kind: 'condition',
    file: `${HTML}/word.ts`,
    find: "if (open && (open.level !== item.level || open.ordered !== ordered || value === '1')) close()",
    replace: 'if (open && open.ordered !== ordered) close()',
    what: 'items of another level of a list are items of the one before',
    tests: [...PASTE, ...READ],
  },
  {
    kind: 'left-out',
    file: `${HTML}/frame.ts`,
    find: "if (name === 'del') return 'deleted'",
    replace: '',
    what: 'what a revision took out is published again',
    tests: PASTE,
  },
  {
    kind: 'left-out',
    file: `${HTML}/markup.ts`,
    find: 'if (holdsAsides(comment))',
    replace: 'if (false)',
    what: 'the words of a box are lost and nobody is told',
    tests: PASTE,
  },
  {
    kind: 'condition',
    file: `${DOCX}/run.ts`,
    find: "if (says('w:vanish') ?? own.hidden ?? outer.hidden)",
    replace: "if (says('w:vanish'))",
    what: 'text that a style hides is published',
    tests: READ,
  },
  {
    kind: 'left-out',
    file: `${DOCX}/numbering.ts`,
    find: 'counts.length = level + 1',
    replace: '',
    what: 'below the second part of a paper counting goes on from the first',
    tests: READ,
  },
  {
    kind: 'left-out',
    file: `${DOCX}/xml.ts`,
    find: '++elements > ELEMENTS_MAX || ++depth > DEPTH_MAX',
    replace: 'false',
    what: 'a document of elements within each other without end fills the stack',
    tests: TOO_MUCH,
  },
  {
    kind: 'condition',
    file: `${DOCX}/parts.ts`,
    find: 'most: Math.min(most, this.left)',
    replace: 'most',
    what: 'many parts together fill the memory of the function',
    tests: TOO_MUCH,
  },
  {
    kind: 'left-out',
    file: `${HTML}/table.ts`,
    find: 'if (measure && row) this.measures.add(row)',
    replace: '',
    what: 'a table of Word with merged cells ends with an empty row',
    tests: PASTE,
  },
  {
    kind: 'condition',
    file: `${HTML}/page-reader.ts`,
    find: 'frame.end = () => (outer ? outer.below(list.blocks()) : void this.shelf().blocks.push(...list.blocks()))',
    replace: 'frame.end = () => void this.shelf().blocks.push(...list.blocks())',
    what: 'a list that stands below another comes out before it',
    tests: PASTE,
  },
  {
    kind: 'left-out',
    file: `${HTML}/page-reader.ts`,
    find: 'for (const pieces of settled(withBlanks(line)))',
    replace: 'for (const pieces of settled(line))',
    what: 'lines of a form to write on are lost and nobody is told',
    tests: PASTE,
  },
  {
    kind: 'left-out',
    file: `${DOCX}/title.ts`,
    find: 'if (PART.test(text)) break',
    replace: '',
    what: 'the first chapter of a document is taken out of it as its title',
    tests: READ,
  },
  {
    kind: 'left-out',
    file: `${DOCX}/rewriter.ts`,
    find: "      case 'w:sym':\n        return symbol(frame)\n",
    replace: '',
    what: 'boxes to tick are lost',
    tests: READ,
  },
]
