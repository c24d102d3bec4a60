import { bounded } from './bounds'
import { textOf } from '../document'
import { Losses, type LostKind, type LostThing } from './lost'
import { readMarkup, type MarkupParser, type MarkupReader } from './markup'
import type { ReadBlock, ReadDocument } from './model'
import { PageReader } from './page-reader'
import type { Refusing } from './picture'

export interface ReadPage {
  document: ReadDocument
  /** What did not come along, for who imports it. */
  lost: LostThing[]
}

/** How a page is read: by which parser, and with its own address where it has one. */
export interface Reading {
  Parser: MarkupParser
  base?: string
  /** Which pictures can't be taken over; all can where it is left out. */
  refuses?: Refusing
  /** What was lost already on the way to being a page. */
  told?: readonly { kind: LostKind; words: string }[]
  /** Who hears of the page before the reader does. */
  within?: (reader: MarkupReader) => MarkupReader
}

/**
 * What a page of HTML says, as blocks of a notice: headings, paragraphs, lists, tables, pictures, links that lead where they say. Nothing
 * else of it goes on, nothing of it is run or fetched, whoever wrote it; what a reader of the page would not see is left out, and told. Pages
 * of any size and depth are read to their limits and within those of a notice. With the page's own address (`base`) its short addresses are
 * put in full; without it they are lost. Never throws.
 */
export function readHtml(html: string, { Parser, base, refuses = () => null, told = [], within }: Reading): ReadPage {
  const losses = new Losses()
  for (const { kind, words } of told) losses.tell(kind, words)
  const reader = new PageReader({ base, refuses }, losses)
  const whole = readMarkup(html, within?.(reader) ?? reader, Parser)
  const document = bounded({ blocks: reader.blocks(), attachments: reader.attachments }, losses)
  if (!whole) losses.tell('rest', '')
  const said = bare(textOf({ blocks: document.blocks.map(withoutPlace) }))
  losses.without('textbox', (words) => said.includes(bare(words)))
  return { document, lost: losses.list }
}

const bare = (text: string): string => text.replace(/\s/g, '')
const withoutPlace = (block: ReadBlock) =>
  block.kind === 'picture' ? { kind: block.kind, file: '', width: 0, height: 0, alt: block.alt } : block
