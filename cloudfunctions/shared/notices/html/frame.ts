import type { Link } from '../../../../src/domain/notices/document'
import { BLOCKS, BOLD, LEVELS, PRE, STRUCK } from './elements'
import type { ListReader } from './list'
import { styleOf } from './style'
import type { TableReader } from './table'

/** Text that is left out, gathered so that it can be told. */
export interface Omitted {
  what: 'hidden' | 'struck'
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
  level: 1 | 2 | undefined
  raised: 'sup' | 'sub' | undefined
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
  level: undefined,
  raised: undefined,
  list: undefined,
  table: undefined,
  cell: undefined,
  item: undefined,
  head: false,
}

/** An element that is open. */
export interface Frame extends Seen {
  isBlock: boolean
  /** Whether what is within goes into a cell or an item. */
  shelf: 'cell' | 'item' | undefined
  /** What is to be done once it is closed. */
  end: (() => void) | undefined
}

/** How an element within another is seen, by its name and its own style. */
export function frameWithin(outer: Seen, name: string, attributes: Readonly<Record<string, string>>): Frame {
  const style = styleOf(attributes)
  const align = style.align ?? (name === 'center' ? 'center' : undefined)
  return {
    ...outer,
    omitted: omittedWithin(outer.omitted, {
      gone: style.gone || (name === 'dialog' && attributes['open'] === undefined),
      struck: style.struck || STRUCK.has(name),
      faint: style.faint,
    }),
    drawn: name === 'svg' || (outer.drawn && name !== 'text' && name !== 'foreignObject'),
    bold: style.bold ?? (outer.bold || BOLD.has(name)),
    pre: outer.pre || PRE.has(name),
    align: align === undefined ? outer.align : align === 'left' ? undefined : align,
    level: LEVELS.get(name) ?? outer.level,
    raised: name === 'sup' || name === 'sub' ? name : outer.raised,
    isBlock: BLOCKS.has(name),
    shelf: undefined,
    end: undefined,
  }
}

function omittedWithin(
  outer: Omitted | undefined,
  { gone, struck, faint }: { gone: boolean; struck: boolean; faint: boolean | undefined },
): Omitted | undefined {
  if (outer?.lasting) return outer
  if (gone || struck) return { what: gone ? 'hidden' : 'struck', text: '', lasting: true }
  if (faint === undefined) return outer
  return faint ? (outer ?? { what: 'hidden', text: '', lasting: false }) : undefined
}
