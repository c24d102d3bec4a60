import { bounded } from './bounds'
import { Losses, type Lost } from './lost'
import { readMarkup } from './markup'
import type { ReadDocument } from './model'
import { PageReader } from './page-reader'

export type { Lost, LostKind } from './lost'
export type { ReadAttachment, ReadBlock, ReadDocument, ReadPicture } from './model'

export interface ReadPage {
  document: ReadDocument
  /** What did not come along, for who imports it. */
  lost: Lost[]
}

/**
 * What a page of HTML says, as blocks of a notice: headings, paragraphs, lists, tables, pictures, links that lead where they say. Nothing
 * else of it goes on, nothing of it is run or fetched, whoever wrote it; what a reader of the page would not see is left out. Pages of any
 * size and depth are read to their limits and within those of a notice. With the page's own address (`base`) its short addresses are put
 * in full; without it they are lost. Never throws.
 */
export function readHtml(html: string, { base }: { base?: string } = {}): ReadPage {
  const losses = new Losses()
  const reader = new PageReader(base, losses)
  const whole = readMarkup(html, reader)
  const document = bounded({ blocks: reader.blocks(), attachments: reader.attachments }, losses)
  if (!whole) losses.tell('rest', '')
  return { document, lost: losses.list }
}
