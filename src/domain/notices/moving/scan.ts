import { lastIn } from '../../last-in'
import { BLOCKS, EMBEDDED, UNREAD } from '../html/elements'
import type { MarkupReader } from '../html/markup'
import { bestBox, boxRank, type Box } from './boxes'
import { sentTitle } from './sudy'

type Attributes = Readonly<Record<string, string>>

/** A file that a page shows in a frame or by a program: it stands in no link. */
export interface ShownFile {
  address: string
  /** As its site maker calls it; empty where it does not. */
  name: string
}

/** How one site maker, which most schools have, shows a PDF. */
const VIEWER = /showVsbpdfIframe\(\s*["']([^"'\\]{1,2000})["']/g
/** A counter or a holder of a place. */
const TINY = /^\s*[0-2](px)?\s*$/
/** Elements that are open at once, whose text is heard apart. */
const HEADINGS = new Set(['h1', 'h2'])
const FORMS = new Set(['input', 'select', 'textarea', 'button'])
/** Characters of the page in lines that are kept. */
const LINES_MAX = 60_000
const TAG_MAX = 400

interface Open {
  name: string
  /** Whether it is a piece of what is said of the page, which has a place of its own beside others. */
  apart: boolean
  box: Box | undefined
  unread: boolean
}

/**
 * Looks through a page for what it is, before it is read: what its head says, which element holds its text, what stands about that in
 * words, which files it shows. Nothing here calls itself, however deep a page is.
 */
export class PageScan implements MarkupReader {
  readonly tags = new Map<string, string>()
  readonly files: ShownFile[] = []
  readonly headings: string[] = []
  /** What its window is called. */
  name = ''
  /** Its own address, or the one that its short addresses go by, as it says; empty where it does not. */
  canonical = ''
  base = ''
  /** Programs, forms, frames and pictures that count readers: none of them goes on. */
  dropped = 0
  private readonly boxes: Box[] = []
  private readonly lines: string[] = ['']
  private readonly open_: Open[] = []
  private opened = 0
  private left = LINES_MAX

  open(name: string, attributes: Attributes): void {
    const outer = lastIn(this.open_)
    const rank = boxRank(name, attributes)
    const box = rank === null ? undefined : { nth: this.opened, rank, says: 0 }
    if (box) this.boxes.push(box)
    this.opened += 1
    const unread = Boolean(outer?.unread) || UNREAD.has(name) || EMBEDDED.has(name)
    const apart = name === 'span' && Boolean(attributes['class'] ?? attributes['id'])
    this.open_.push({ name, box, unread, apart })
    if (BLOCKS.has(name) || name === 'br') this.newLine()
    if (HEADINGS.has(name)) this.headings.push('')
    this.count(name, attributes)
    this.head(name, attributes)
    const shown = attributes['pdfsrc']
    if (shown) this.files.push({ address: shown, name: sentTitle(attributes) })
    if (name === 'img') this.say(1)
  }

  text(text: string): void {
    const inner = lastIn(this.open_)
    if (inner?.name === 'title') this.name += text.slice(0, TAG_MAX)
    if (inner?.name === 'script')
      for (const [, address = ''] of text.matchAll(VIEWER)) this.files.push({ address, name: '' })
    if (inner?.unread) return
    const words = text.replace(/\s+/g, ' ')
    this.say(words.trim().length)
    if (this.open_.some(({ name }) => HEADINGS.has(name)) && this.headings.length > 0)
      this.headings[this.headings.length - 1] += words.slice(0, TAG_MAX)
    this.lines[this.lines.length - 1] += words.slice(0, Math.max(0, this.left))
    this.left -= words.length
  }

  close(): void {
    const closed = this.open_.pop()
    if (closed?.apart) this.lines[this.lines.length - 1] += ' '
    if (closed && BLOCKS.has(closed.name)) this.newLine()
  }

  aside(): void {
    // What only programs of old show says nothing of the page.
  }

  /** The element that holds its text; null where all of the page does. */
  get box(): Box | null {
    return bestBox(this.boxes)
  }

  /** All that it says, in lines. */
  get said(): string[] {
    return this.lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
  }

  private say(characters: number): void {
    for (const { box } of this.open_) if (box) box.says += characters
  }

  private newLine(): void {
    if (this.left > 0 && lastIn(this.lines) !== '') this.lines.push('')
  }

  private count(name: string, { width, height, src = '' }: Attributes): void {
    if (name === 'img' && (TINY.test(width ?? '') || TINY.test(height ?? ''))) this.dropped += 1
    else if (name === 'script' || name === 'form' || FORMS.has(name) || (EMBEDDED.has(name) && src !== ''))
      this.dropped += 1
  }

  private head(name: string, attributes: Attributes): void {
    const { content, href } = attributes
    if (name === 'meta' && content !== undefined) {
      const called = attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? ''
      const key = called.trim().toLowerCase()
      if (key !== '' && !this.tags.has(key)) this.tags.set(key, content.slice(0, TAG_MAX))
    } else if (name === 'base' && href !== undefined && this.base === '') this.base = href
    else if (name === 'link' && /\bcanonical\b/i.test(attributes['rel'] ?? '') && this.canonical === '')
      this.canonical = href ?? ''
  }
}
