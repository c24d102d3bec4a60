import type { Mutant } from '../mutant'

const HTML = 'src/domain/notices/html'
const READING = ['tests/cloudfunctions/html/reading.test.ts']
const HOSTILE = ['tests/cloudfunctions/html/hostile.test.ts']
const BOUNDS = ['tests/cloudfunctions/html/bounds.test.ts']
const SAMPLES = ['tests/cloudfunctions/html/samples.test.ts']
const LINKS = ['tests/domain/notices/links.test.ts']

/** Faults in how pages of HTML are read, and in what of a kept notice may be shown. */

export const HTML_READ: readonly Mutant[] = [
  {
    kind: 'condition',
    file: `${HTML}/addresses.ts`,
    find: 'return isSafeHref(href) ? href : null',
    replace: 'return href',
    what: 'a notice leads to programs and to hosts that are not what they look like',
    tests: HOSTILE,
  },
  {
    kind: 'left-out',
    file: `${HTML}/addresses.ts`,
    find: 'const href = url.href.replace(/["<>\\\\^`{}]/g, (sign) => encodeURIComponent(sign))',
    replace: 'const { href } = url',
    what: 'a link with braces or quotes in its query loses its address',
    tests: READING,
  },
  {
    kind: 'condition',
    file: `${HTML}/addresses.ts`,
    find: '(png|jpeg|jpg|gif|webp);base64',
    replace: '(png|jpeg|jpg|gif|webp|svg\\+xml);base64',
    what: 'a drawing that can run programs is kept as a picture',
    tests: READING,
  },
  {
    kind: 'left-out',
    file: `${HTML}/links.ts`,
    find: 'return line.map((piece) => (piece.link && pretending.has(piece.link) ? { ...piece, link: undefined } : piece))',
    replace: 'return [...line]',
    what: 'words that name the League’s site lead to somebody else’s',
    tests: READING,
  },
  {
    kind: 'condition',
    file: `${HTML}/frame.ts`,
    find: 'if (outer?.lasting) return outer',
    replace: 'if (outer?.lasting && faint !== false) return outer',
    what: 'text that no reader of a page saw is published because a size is written on it',
    tests: ['tests/cloudfunctions/html/hidden.test.ts'],
  },
  {
    kind: 'left-out',
    file: `${HTML}/elements.ts`,
    find: "  'template',\n",
    replace: '',
    what: 'what a page keeps ready for its programs is read as its text',
    tests: ['tests/cloudfunctions/html/hidden.test.ts'],
  },
  {
    kind: 'left-out',
    file: `${HTML}/markup.ts`,
    find: 'if (depth === DEPTH_MAX) throw new TooMuch()',
    replace: '',
    what: 'a page of a million elements within each other keeps a function busy until it is ended',
    tests: BOUNDS,
  },
  {
    kind: 'left-out',
    file: `${HTML}/markup.ts`,
    find: 'for (; depth > 0; depth--) reader.close()',
    replace: '',
    what: 'of a page that is too deep the list or table is lost in which it became so',
    tests: BOUNDS,
  },
  {
    kind: 'bound',
    file: `${HTML}/bounds.ts`,
    find: 'if (kept.length === BLOCKS_MAX || room.full)',
    replace: 'if (kept.length > BLOCKS_MAX || room.full)',
    what: 'an imported notice has a block more than may be published',
    tests: BOUNDS,
  },
  {
    kind: 'left-out',
    file: `${HTML}/bounds.ts`,
    find: "return head.replace(/[\\uD800-\\uDBFF]$/, '')",
    replace: 'return head',
    what: 'a text that is cut ends with half of a character, which no database takes',
    tests: BOUNDS,
  },
  {
    kind: 'condition',
    file: `${HTML}/table.ts`,
    find: 'down < Math.min(rows.length, y + cell.rows)',
    replace: 'down < Math.min(rows.length, y + 1)',
    what: 'cells below a merged one stand in the wrong columns',
    tests: SAMPLES,
  },
  {
    kind: 'left-out',
    file: `${HTML}/list.ts`,
    find: 'if (!ordered || this.items.every(({ number }, i) => number === i + 1))',
    replace: 'if (true)',
    what: 'item 3 of a regulation is shown as item 1',
    tests: READING,
  },
  {
    kind: 'left-out',
    file: `${HTML}/text.ts`,
    find: "return gap.includes(SOFT) && isWide(lastOf(before)) && isWide(after) ? '' : ' '",
    replace: "return ' '",
    what: 'Chinese text has gaps wherever Word broke its lines',
    tests: READING,
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/links.ts',
    find: 'new RegExp(`^https?://(${HOST}${PORT})${REST}$`)',
    replace: 'new RegExp(`^https?://[^/]*?(${HOST}${PORT})${REST}$`)',
    what: 'a link says it leads to the host after a name',
    tests: LINKS,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/harmless.ts',
    find: 'isSafePlace(block) ? [{',
    replace: 'block ? [{',
    what: 'a kept card with a hostile id is shown',
    tests: ['tests/domain/notices/harmless.test.ts'],
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/harmless.ts',
    find: 'const safe = safeLink(link)',
    replace: 'const safe = link',
    what: 'a kept link to a program reaches phones',
    tests: ['tests/domain/notices/harmless.test.ts'],
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/harmless.ts',
    find: '{ kind, ordered: block.ordered, items:',
    replace: '{ ...block, items:',
    what: 'what was kept beside a list and is none of the model leaves the cloud',
    tests: ['tests/domain/notices/harmless.test.ts', 'tests/cloudfunctions/notice-kept.test.ts'],
  },
  {
    kind: 'left-out',
    file: 'cloudfunctions/shared/notices/shown-blocks.ts',
    find: 'harmless(blocks)',
    replace: 'blocks',
    what: 'what is no block of the model leaves the cloud as it is kept',
    tests: ['tests/cloudfunctions/notice-kept.test.ts'],
  },
]
