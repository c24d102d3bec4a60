import { AsideReader, holdsAsides, type Aside } from './asides'

/** What a page consists of, told in order; each element that is opened is closed, whatever the page forgot. */
export interface MarkupReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(): void
  /** What a page says only to the programs that write it. */
  aside(aside: Aside): void
}

interface Handler {
  onattribute: () => void
  onopentag: (name: string, attributes: Record<string, string>) => void
  ontext: (text: string) => void
  onclosetag: () => void
  oncomment: (comment: string) => void
}

/** The parser, as htmlparser2 has it: rules know no library, so whoever reads brings it. */
export type MarkupParser = new (handler: Handler, options: { decodeEntities: boolean }) => { end(html: string): void }

/** Characters of a page that are read: Word writes a hundred for each that is seen, and pictures may stand within. */
const HTML_MAX = 5_000_000
/** Beginnings of tags, comments and their like that are read: five for each character that a notice may have. */
const TAGS_MAX = 100_000
/** Elements within each other: twice as many as browsers keep. */
const DEPTH_MAX = 1024
/** Attributes of all elements together. */
const ATTRIBUTES_MAX = 200_000

/** The page goes on beyond what is read. */
class TooMuch extends Error {}

/**
 * Reads a page as it is written, whoever wrote it; nothing of it is run or fetched. What a page may cost is bounded by its length and by
 * how many tags, depths and attributes it has; beyond, it ends. Answers whether all was read.
 */
export function readMarkup(html: string, reader: MarkupReader, Parser: MarkupParser): boolean {
  const length = readable(html)
  let depth = 0
  let attributes = 0
  const parser = new Parser(
    {
      onattribute: () => {
        if (++attributes > ATTRIBUTES_MAX) throw new TooMuch()
      },
      onopentag: (name, given) => {
        if (depth === DEPTH_MAX) throw new TooMuch()
        depth++
        reader.open(name, given)
      },
      ontext: (text) => reader.text(text),
      onclosetag: () => {
        depth--
        reader.close()
      },
      oncomment: (comment) => {
        if (holdsAsides(comment)) for (const aside of asidesIn(comment, Parser)) reader.aside(aside)
      },
    },
    { decodeEntities: true },
  )
  try {
    parser.end(html.slice(0, length))
    return length === html.length
  } catch (failure) {
    if (!(failure instanceof TooMuch)) throw failure
    for (; depth > 0; depth--) reader.close()
    return false
  }
}

/** How many characters of a page are read. */
function readable(html: string): number {
  const end = Math.min(html.length, HTML_MAX)
  let at = -1
  for (let tags = 0; tags <= TAGS_MAX; tags++) {
    at = html.indexOf('<', at + 1)
    if (at === -1 || at >= end) return end
  }
  return at
}

function asidesIn(comment: string, Parser: MarkupParser): readonly Aside[] {
  const reader = new AsideReader()
  readMarkup(comment, reader, Parser)
  return reader.found
}
