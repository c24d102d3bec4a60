import type { Link } from '../document'
import { BLOCKS, BOLD, PRE, RANKS, STRUCK } from './elements'
import type { ListReader } from './list'
import type { LostKind } from './lost'
import { styleOf, type Style } from './style'
import type { TableReader } from './table'
import { isComment, isMark, leadsToComment, omittedByWord, onlineItemOf, wordItemOf, type WordItem } from './word'

/** Text that is left out, gathered so that it can be told. */
export interface Omitted {
  what: LostKind
  text: string
  /** Whether nothing within can bring its text back. */
  lasting: boolean
}

/** How text within an element is seen; what is within it begins with the same. */
export interface Seen {
  /** Nothing within is read, whatever it says. */
  gone: boolean
  /** Where its text goes instead of into the notice. */
  omitted: Omitted | undefined
  /** Drawings: only what is written in them is read. */
  drawn: boolean
  bold: boolean
  pre: boolean
  link: Link | undefined
  align: 'center' | 'right' | undefined
  /** How high a heading stands, 1 the highest. */
  rank: number | undefined
  raised: 'sup' | 'sub' | undefined
  underlined: boolean
  /** A font in which letters are signs. */
  signs: string | undefined
  /** Spaces or dots of a tab. */
  tab: boolean
  /** The number of a note, where it is referred to or where it stands. */
  note: 'reference' | 'number' | undefined
  /** Of a paragraph that Word has in a list: where; and whether what is read now is its mark. */
  numbered: WordItem | undefined
  marking: boolean
  /** In what an item or a cell stands. */
  list: ListReader | undefined
  table: TableReader | undefined
  /** What is seen outside the cell, or the item, in which this stands; undefined where a table or list begins anew. */
  cell: Seen | undefined
  item: Seen | undefined
  /** Whether a row belongs to the head of its table. */
  head: boolean
}

export const UNSTYLED: Seen = {
  gone: false,
  omitted: undefined,
  drawn: false,
  bold: false,
  pre: false,
  link: undefined,
  align: undefined,
  rank: undefined,
  raised: undefined,
  underlined: false,
  signs: undefined,
  tab: false,
  note: undefined,
  numbered: undefined,
  marking: false,
  list: undefined,
  table: undefined,
  cell: undefined,
  item: undefined,
  head: false,
}

/** An element that is open. */
export interface Frame extends Seen {
  isBlock: boolean
  /** Whether it says of which letters and colours it is. */
  looks: boolean
  /** Whether what is within goes into a cell or an item. */
  shelf: 'cell' | 'item' | undefined
  /** What is to be done once it is closed. */
  end: (() => void) | undefined
}

/** How an element within another is seen, by its name and its own style. */
export function frameWithin(outer: Seen, name: string, attributes: Readonly<Record<string, string>>): Frame {
  const style = styleOf(attributes)
  const align = style.align ?? (name === 'center' ? 'center' : undefined)
  const note = noteOf(attributes['class']) ?? outer.note
  return {
    ...outer,
    gone: outer.gone || leadsToComment(name, style, attributes['class']),
    omitted: omittedWithin(outer.omitted, omissionOf(name, attributes, style), style.faint),
    drawn: name === 'svg' || (outer.drawn && name !== 'text' && name !== 'foreignObject'),
    bold: style.bold ?? (outer.bold || BOLD.has(name)),
    pre: outer.pre || PRE.has(name),
    align: align === undefined ? outer.align : align === 'left' ? undefined : align,
    rank: RANKS.get(name) ?? headingRole(attributes) ?? titled(attributes['class']) ?? style.outline ?? outer.rank,
    raised: note ? undefined : name === 'sup' || name === 'sub' ? name : outer.raised,
    underlined: style.underlined ?? (outer.underlined || name === 'u'),
    signs: style.signs === undefined ? outer.signs : (style.signs ?? undefined),
    tab: outer.tab || style.tab,
    note,
    numbered: wordItemOf(style) ?? onlineItemOf(name, attributes) ?? outer.numbered,
    marking: outer.marking || isMark(style),
    isBlock: BLOCKS.has(name),
    looks: style.looks || name === 'font',
    shelf: undefined,
    end: undefined,
  }
}

/** What is a heading by what it says of itself, whatever its element. */
const headingRole = ({ role, 'aria-level': level }: Readonly<Record<string, string>>): number | undefined =>
  role === 'heading' ? (/^[1-6]$/.test(level ?? '') ? Number(level) : 2) : undefined

/** As LibreOffice writes the numbers of its notes; Word's have their brackets. */
function noteOf(className: string | undefined): Seen['note'] {
  const [, what] = /\bsd(?:foot|end)note(anc|sym)\b/.exec(className ?? '') ?? []
  return what === undefined ? undefined : what === 'anc' ? 'reference' : 'number'
}

/** What Word calls the title of a document is one, though it writes it as a paragraph. */
const titled = (className: string | undefined): number | undefined =>
  /\bMsoTitle/.test(className ?? '') ? 1 : undefined

/** Why nothing within an element is text of the page, whatever its size. */
function omissionOf(name: string, attributes: Readonly<Record<string, string>>, style: Style): LostKind | undefined {
  if (isComment(name, style)) return 'comment'
  if (style.gone || (name === 'dialog' && attributes['open'] === undefined)) return 'hidden'
  if (name === 'del') return 'deleted'
  return style.struck || STRUCK.has(name) ? 'struck' : omittedByWord(style)
}

function omittedWithin(
  outer: Omitted | undefined,
  what: LostKind | undefined,
  faint: boolean | undefined,
): Omitted | undefined {
  if (outer?.lasting) return outer
  if (what) return { what, text: '', lasting: true }
  if (faint === undefined) return outer
  return faint ? (outer ?? { what: 'hidden', text: '', lasting: false }) : undefined
}
