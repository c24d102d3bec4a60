import { lastIn } from '../../last-in'
import type { Link } from '../document'
import { isVisible } from '../../text'
import { isNoAddress, linkOf } from './addresses'
import { EMBEDDED, LISTS, ROWS, UNREAD } from './elements'
import { frameWithin, UNSTYLED, type Frame, type Seen } from './frame'
import { attachmentOf, honest, wordsOf } from './links'
import { setLevels } from './levels'
import { ListReader } from './list'
import type { Losses } from './lost'
import type { Aside } from './asides'
import type { MarkupReader } from './markup'
import type { ReadAttachment, ReadBlock } from './model'
import { pictureOf, type Refusing } from './picture'
import { withBlanks } from './blanks'
import { raised } from './raised'
import { asSigns } from './signs'
import { TableReader } from './table'
import { BREAK, settled, SOFT, type Piece } from './text'
import { onlineItemOf, withLists, type WordItem } from './word'

type Attributes = Readonly<Record<string, string>>

/** A stretch of a line, with what its line is. */
type Stretch = Piece<Link> & Pick<Seen, 'rank' | 'align' | 'numbered' | 'underlined'>

/** Where blocks are gathered: the page itself, an item, a cell. */
interface Shelf {
  blocks: ReadBlock[]
  /** The line that is being read. */
  line: Stretch[]
}

/** How the pages of one site maker, which most schools have, show a PDF of their own: it stands in no link. */
const VIEWER = /^\s*showVsbpdfIframe\(\s*["'](\/[^"'/\\][^"'\\]{0,2000})["']/
/** Characters of a mark before an item: more is none. */
const MARK_MAX = 40
/** Characters of what is left out that are gathered to be told. */
const OMITTED_MAX = 20_000

/**
 * Builds blocks from a page that is told element by element. It knows what it takes: of anything else only the text goes on. Nothing here
 * calls itself, however deep a page is.
 */
export class PageReader implements MarkupReader {
  /** Of blocks that were read: how high a heading stands, and in which place of a list a paragraph. */
  private readonly ranks = new Map<ReadBlock, number>()
  private readonly items = new Map<ReadBlock, WordItem>()
  private readonly files = new Map<string, ReadAttachment>()
  private readonly shelves: Shelf[] = [emptyShelf()]
  private readonly frames: Frame[] = [{ ...UNSTYLED, isBlock: true, looks: false, shelf: undefined, end: undefined }]

  /** Whether what is read is a program: nothing of it is run, but site makers show a PDF by one. */
  private inScript = false
  /** Whether something in the line is in letters or colours of its own. */
  private hasLooks = false

  constructor(
    private readonly from: { base: string | undefined; refuses: Refusing },
    private readonly losses: Losses,
  ) {}

  open(name: string, attributes: Attributes): void {
    const outer = this.frame()
    if (outer.gone || UNREAD.has(name) || EMBEDDED.has(name)) {
      if (!outer.gone && EMBEDDED.has(name)) this.losses.tell('embedded', attributes['src'] ?? attributes['data'] ?? '')
      this.frames.push({ ...outer, gone: true, isBlock: false, looks: false, shelf: undefined, end: undefined })
      this.inScript = name === 'script' && !outer.gone
      return
    }
    const frame = frameWithin(this.outside(name, outer), name, attributes)
    if (frame.isBlock) this.endLine()
    if (frame.looks && !frame.omitted) this.hasLooks = true
    this.enter(name, attributes, frame)
    this.frames.push(frame)
  }

  text(text: string): void {
    const seen = this.frame()
    const { gone, omitted, drawn, pre, bold, link, rank, align, numbered, marking, underlined } = seen
    if (this.inScript) this.noteViewer(text)
    if (gone || drawn) return
    if (omitted) {
      if (omitted.text.length < OMITTED_MAX)
        omitted.text += seen.tab ? ' ' : text.slice(0, OMITTED_MAX).replace(/[\r\n]+/g, ' ')
      return
    }
    if (marking && numbered) {
      if (numbered.mark.length < MARK_MAX) numbered.mark += text.slice(0, MARK_MAX)
      return
    }
    const lines = text.replace(/\r\n?/g, BREAK)
    const written = pre ? lines : lines.replace(/\n/g, SOFT)
    this.shelf().line.push({ text: drawnAs(written, seen), bold, link, rank, align, numbered, underlined })
  }

  close(): void {
    const frame = this.frames.pop()
    this.inScript = false
    if (!frame) return
    if (frame.isBlock) this.endLine()
    frame.end?.()
    const { omitted } = frame
    if (frame.isBlock && omitted) omitted.text += BREAK
    if (omitted && omitted !== this.frame().omitted && omitted.text.trim() !== '')
      this.losses.tell(omitted.what, omitted.text)
  }

  /** What was read, once the page has ended. */
  blocks(): ReadBlock[] {
    this.endLine()
    setLevels(this.ranks)
    return this.finished(this.shelf())
  }

  aside({ kind, words }: Aside): void {
    const { gone, omitted } = this.frame()
    if (!gone && !omitted && words.trim() !== '') this.losses.tell(kind, words)
  }

  private finished({ blocks }: Shelf): ReadBlock[] {
    return withLists(blocks, this.items)
  }

  get attachments(): ReadAttachment[] {
    return [...this.files.values()]
  }

  /** What an element is besides how its text is seen. */
  private enter(name: string, attributes: Attributes, frame: Frame): void {
    if (name === 'br') this.addBreak(frame)
    else if (name === 'img') this.addPicture(attributes, frame)
    else if (name === 'input' && attributes['type'] === 'checkbox') this.text('checked' in attributes ? '☑ ' : '□ ')
    else if (name === 'a') frame.link = this.linkOf(attributes, frame)
    else if (LISTS.has(name)) this.enterList(name, attributes, frame)
    else if (name === 'li') this.enterItem(attributes, frame)
    else if (name === 'table') this.enterTable(frame)
    else if (name === 'thead') frame.head = true
    else if (name === 'tbody' || name === 'tfoot') frame.head = false
    else if (name === 'tr')
      frame.table?.beginRow(frame.omitted !== undefined || /^0+(px|pt)?$/.test(attributes['height'] ?? ''))
    else if (name === 'td' || name === 'th') this.enterCell(attributes, frame, frame.head || name === 'th')
    else if (name === 'caption') frame.align ??= 'center'
  }

  private addBreak({ rank, align, numbered, omitted }: Frame): void {
    if (omitted) omitted.text += BREAK
    else this.shelf().line.push({ text: BREAK, bold: false, link: undefined, rank, align, numbered, underlined: false })
  }

  private addPicture(attributes: Attributes, frame: Frame): void {
    if (frame.omitted || frame.drawn) return
    const picture = pictureOf(attributes, this.from, this.losses)
    if (!picture) return
    this.endLine()
    this.shelf().blocks.push(picture)
  }

  private linkOf({ href }: Attributes, { omitted }: Seen): Link | undefined {
    if (href === undefined) return undefined
    const link = linkOf(href, this.from.base)
    if (!link && !omitted && !isNoAddress(href)) this.losses.tell('link', href)
    return link ?? undefined
  }

  private enterList(name: string, { start, reversed }: Attributes, frame: Frame): void {
    const list = new ListReader(name === 'ol' && reversed === undefined, start)
    const { list: outer } = frame
    Object.assign(frame, { list, table: undefined, item: undefined })
    frame.end = () => (outer ? outer.below(list.blocks()) : void this.shelf().blocks.push(...list.blocks()))
  }

  private enterItem(attributes: Attributes, frame: Frame): void {
    const { list } = frame
    const { value } = attributes
    // Its place in a list it says itself.
    if (onlineItemOf('li', attributes)) frame.list = undefined
    else if (list) this.enterShelf('item', frame, (blocks) => list.add(blocks, value))
  }

  private enterTable(frame: Frame): void {
    const table = new TableReader(this.losses)
    Object.assign(frame, { ...INNERMOST, table })
    frame.end = () => this.shelf().blocks.push(...table.blocks())
  }

  private enterCell({ colspan, rowspan }: Attributes, frame: Frame, head: boolean): void {
    const { table } = frame
    if (table) this.enterShelf('cell', frame, (blocks) => table.add(blocks, { colspan, rowspan, head }))
  }

  /** What is within an element goes onto a shelf of its own, and from there to the list or table. */
  private enterShelf(kind: 'cell' | 'item', frame: Frame, take: (blocks: ReadBlock[]) => void): void {
    const shelf = emptyShelf()
    this.shelves.push(shelf)
    const outside = { ...frame }
    Object.assign(frame, { list: undefined, table: undefined, item: undefined, shelf: kind })
    frame[kind] = outside
    frame.end = () => {
      this.shelves.pop()
      take(this.finished(shelf))
    }
  }

  /** What an element stands in: a cell or an item that the page forgot to close ends before the next one begins. */
  private outside(name: string, outer: Seen): Seen {
    if (ROWS.has(name) && outer.cell && !outer.table) return this.leave('cell', outer.cell)
    if (name === 'li' && outer.item && !outer.list) return this.leave('item', outer.item)
    return outer
  }

  private leave(kind: 'cell' | 'item', outside: Seen): Seen {
    for (const frame of [...this.frames].reverse()) {
      if (frame.isBlock) this.endLine()
      frame.end?.()
      frame.end = undefined
      if (frame.shelf === kind) break
    }
    return outside
  }

  /** The line so far, as paragraphs or headings. */
  private endLine(): void {
    const shelf = this.shelf()
    const { line } = shelf
    if (line.length === 0) return
    shelf.line = []
    if (this.hasLooks) this.losses.tell('looks', '')
    this.hasLooks = false
    const as = line.find(({ text }) => text.trim() !== '')
    for (const pieces of settled(withBlanks(line))) {
      if (!isVisible(pieces.map(({ text }) => text).join(''))) continue
      const block = this.blockOf(pieces, as)
      if (as?.rank !== undefined) this.ranks.set(block, as.rank)
      if (as?.numbered) this.items.set(block, as.numbered)
      shelf.blocks.push(block)
    }
  }

  private blockOf(pieces: readonly Piece<Link>[], as: Stretch | undefined): ReadBlock {
    for (const [link, words] of wordsOf(pieces)) this.noteAttachment(link, words)
    const isHeading = as?.rank !== undefined
    const runs = honest(pieces, this.losses).map(({ text, bold, link }) => ({
      text,
      // What is a heading is heavy as it is.
      ...(bold && !isHeading ? { bold } : {}),
      ...(link ? { link } : {}),
    }))
    if (isHeading) return { kind: 'heading', level: 1, runs }
    return { kind: 'paragraph', ...(as?.align ? { align: as.align } : {}), runs }
  }

  private noteViewer(script: string): void {
    const [, address] = VIEWER.exec(script) ?? []
    if (address === undefined) return
    const link = linkOf(address, this.from.base)
    if (link) this.noteAttachment(link, 'PDF')
    else this.losses.tell('link', address)
  }

  private noteAttachment(link: Link, words: string): void {
    const file = attachmentOf(link, words)
    if (file && !this.files.has(file.href)) this.files.set(file.href, file)
  }

  private frame(): Frame {
    return lastIn(this.frames) ?? { ...UNSTYLED, isBlock: true, looks: false, shelf: undefined, end: undefined }
  }

  private shelf(): Shelf {
    const shelf = lastIn(this.shelves)
    if (!shelf) throw new Error('the page itself is a shelf that is never taken away')
    return shelf
  }
}

/** A text as it is seen where its letters don't say it: figures above the line, signs, tabs, numbers of notes. */
function drawnAs(text: string, { raised: to, underlined, signs, tab, note }: Seen): string {
  if (tab) return underlined ? '\t' : ' '
  if (signs !== undefined) return asSigns(text, signs)
  if (note && text.trim() !== '') return note === 'number' ? `[${text.trim()}] ` : `[${text.trim()}]`
  return to ? raised(text, to) : text
}

/** What stands in a table begins anew. */
const INNERMOST = {
  list: undefined,
  cell: undefined,
  item: undefined,
  head: false,
  align: undefined,
  rank: undefined,
  numbered: undefined,
  marking: false,
} as const satisfies Partial<Seen>

const emptyShelf = (): Shelf => ({ blocks: [], line: [] })
