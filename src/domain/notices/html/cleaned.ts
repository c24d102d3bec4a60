import type { LostThing } from './lost'
import { sourceOf, type Source } from './lost-words'
import type { MarkupParser } from './markup'
import type { ReadBlock } from './model'
import { readHtml } from './read-html'

export interface Cleaned {
  /** What wrote it. */
  source: Source
  /** Of pictures only those that are written out within it (`data:`), and of a kind that notices show. */
  blocks: ReadBlock[]
  lost: LostThing[]
}

/**
 * What somebody pasted, as blocks of a notice, from whichever program; see `readHtml`. What a page elsewhere shows would be fetched by
 * everyone who reads, so pictures at addresses don't come along, which is told.
 */
export function cleaned(html: string, Parser: MarkupParser): Cleaned {
  const { document, lost } = readHtml(withoutHead(html), {
    Parser,
    refuses: (src) =>
      /^data:image\/(png|jpe?g);/i.test(src) ? null : src.startsWith('data:') ? 'image' : 'foreign-image',
  })
  return { source: sourceOf(html), blocks: document.blocks, lost }
}

/** Windows begins what is on its clipboard with lines of numbers; most browsers leave them out. */
const withoutHead = (html: string): string =>
  html.replace(/^Version:[\d.]+\s+(?:\w+:-?[^\r\n<]{0,200}[\r\n]+){1,12}/, '')
