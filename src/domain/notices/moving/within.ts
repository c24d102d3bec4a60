import type { Aside } from '../html/asides'
import type { MarkupReader } from '../html/markup'
import { sentTitle } from './sudy'

type Attributes = Readonly<Record<string, string>>

/** How what a page names is told to the reader of pages. */
export interface Naming {
  /** Of a picture, whatever addresses a page has for it, the best before others. */
  picture: (addresses: readonly string[]) => string
  /** Of a link, with what the file was called by who sent it. */
  link: (address: string, title: string) => string
}

/** Where sites put the address of a picture that they show later or larger. */
const ADDRESSES = ['orisrc', 'data-src', 'data-original', 'src']
/** Nothing of a page that runs is told on. */
const PROGRAMS = new Set(['script', 'noscript'])

/** Tells a reader only of the element that holds what a page says, and of that with its addresses in full. */
export class Within implements MarkupReader {
  private opened = 0
  private depth = 0
  /** How deep the box stands; 0 before and after it. */
  private from = 0
  /** The same of a program in it. */
  private program = 0

  constructor(
    private readonly reader: MarkupReader,
    /** Which element it is; null for all of the page. */
    private readonly box: number | null,
    private readonly naming: Naming,
  ) {}

  open(name: string, attributes: Attributes): void {
    this.depth += 1
    if (this.opened === (this.box ?? 0) && this.from === 0) this.from = this.depth
    this.opened += 1
    if (!this.isIn) return
    if (PROGRAMS.has(name)) {
      this.program = this.depth
      return
    }
    this.reader.open(name, this.named(name, attributes))
  }

  text(text: string): void {
    if (this.isIn || (this.box === null && this.depth === 0)) this.reader.text(text)
  }

  close(): void {
    if (this.isIn) this.reader.close()
    if (this.program === this.depth) this.program = 0
    if (this.from === this.depth && this.box !== null) this.from = Number.POSITIVE_INFINITY
    this.depth -= 1
  }

  aside(aside: Aside): void {
    if (this.isIn) this.reader.aside(aside)
  }

  private get isIn(): boolean {
    const began = this.box === null || (this.from > 0 && this.depth >= this.from)
    return began && this.program === 0
  }

  private named(name: string, attributes: Attributes): Attributes {
    if (name === 'img') return this.pictured(attributes)
    const { href } = attributes
    if (name !== 'a' || href === undefined) return attributes
    return { ...attributes, href: this.naming.link(href, sentTitle(attributes)) }
  }

  private pictured(attributes: Attributes): Attributes {
    const written = ADDRESSES.flatMap((name) => attributes[name] ?? []).filter((address) => address.trim() !== '')
    const rest = Object.fromEntries(Object.entries(attributes).filter(([name]) => !ADDRESSES.includes(name)))
    const alt = attributes['alt'] || sentTitle(attributes)
    return written.length === 0 ? rest : { ...rest, ...(alt ? { alt } : {}), src: this.naming.picture(written) }
  }
}
