import { Mark, Node, type Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import type { Attributes } from '@tiptap/core'

type Told = Record<string, unknown>

/** What is told of a thing in the tree is never read from markup: what is pasted or dropped goes through the reader of the page. */
const kept = <const K extends string>(names: readonly K[], first: unknown = null): Attributes =>
  Object.fromEntries(names.map((name) => [name, { default: first, rendered: false }]))

const AlignedParagraph = Paragraph.extend({
  addAttributes: () => ({
    align: {
      default: null,
      parseHTML: (element) => element.dataset.align ?? null,
      renderHTML: ({ align }: Told) => (align ? { 'data-align': align } : {}),
    },
  }),
})

/** The page's own title is above them. */
const LowerHeading = Heading.extend({
  addAttributes: () => ({
    level: { default: 1, renderHTML: ({ level }: Told) => ({ 'aria-level': Number(level) + 1 }) },
  }),
})

/** A line alone: lists and tables in lists or cells are not in the model. */
const FlatItem = ListItem.extend({ content: 'paragraph' })
const LineCell = TableCell.extend({ content: 'paragraph' })
const LineHeader = TableHeader.extend({ content: 'paragraph' })

/** Tab leads out of the last cell instead of making a row: who has only keys must be able to leave. */
const LeavableTable = Table.extend({
  addKeyboardShortcuts() {
    const inCell = () => this.editor.isActive('table')
    return {
      ...this.parent?.(),
      Tab: () => this.editor.commands.goToNextCell(),
      // A cell is one paragraph of lines.
      Enter: () => inCell() && this.editor.commands.setHardBreak(),
    }
  },
})

/** To a page of this app or to an address elsewhere: `at` is its id or the address. It is not followed while one writes. */
const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    to: {
      default: 'web',
      parseHTML: (element) => element.dataset.to ?? 'web',
      renderHTML: ({ to }: Told) => ({ 'data-to': to }),
    },
    at: {
      default: '',
      parseHTML: (element) => element.dataset.at ?? '',
      renderHTML: ({ to, at }: Told) => ({ 'data-at': at, ...(to === 'web' ? { title: at } : {}) }),
    },
  }),
  parseHTML: () => [{ tag: 'a[data-to]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
})

/** A picture and a card stand for themselves; how they look is the views' (views.ts). */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ ...kept(['pictureId', 'url', 'alt'], ''), ...kept(['width', 'height'], 0) }),
  renderHTML: () => ['figure'],
})

export const Card = Node.create({
  name: 'reference',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => kept(['to', 'id', 'title'], ''),
  renderHTML: () => ['aside'],
})

/** Nothing but what a notice can say (domain/notices/document.ts); a picture and a card as those who draw them bring them. */
export const schemaOf = (things: Extensions = [Picture, Card]): Extensions => [
  Document,
  Text,
  AlignedParagraph,
  LowerHeading.configure({ levels: [1, 2] }),
  HardBreak,
  Bold,
  LinkMark,
  BulletList,
  OrderedList,
  FlatItem,
  LeavableTable,
  TableRow,
  LineCell,
  LineHeader,
  ...things,
]
