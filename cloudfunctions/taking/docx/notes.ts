import type { Aside } from '../../../src/domain/notices/html/asides'
import type { MarkupReader } from '../../../src/domain/notices/html/markup'

type Attributes = Readonly<Record<string, string>>

const REFERENCE = /^#(foot|end)note-(?!ref-)/
const BACK = /^#(foot|end)note-ref-/
const NOTE = /^(foot|end)note-/

/** Between mammoth's HTML and the reader of pages: its notes are paragraphs with their numbers, as they stand in the text, and lead nowhere. */
export class NotesReader implements MarkupReader {
  /** Of elements that are open: whether the reader has heard of them. */
  private readonly told: boolean[] = []
  private skipped = 0
  private count = 0
  /** What is to be said before the next text: the number of a note that has just begun. */
  private mark = ''
  /** An element that stands above the line, unless it only leads to a note. */
  private raised: Attributes | undefined

  constructor(private readonly reader: MarkupReader) {}

  open(name: string, attributes: Attributes): void {
    const href = attributes['href'] ?? ''
    if (this.skipped > 0 || BACK.test(href)) {
      this.skipped++
      return
    }
    if (name === 'a' && REFERENCE.test(href)) this.reopen('span')
    else this.reopen('sup')
    if (name === 'sup') {
      this.raised = attributes
      this.told.push(true)
      return
    }
    if (name === 'li' && NOTE.test(attributes['id'] ?? '')) this.mark = `[${++this.count}] `
    const known = name !== 'ol' && name !== 'li'
    this.told.push(known)
    if (known) this.reader.open(name, attributes)
  }

  text(text: string): void {
    if (this.skipped > 0) return
    this.reopen('sup')
    if (this.mark !== '' && text.trim() !== '') {
      this.reader.text(this.mark)
      this.mark = ''
    }
    this.reader.text(text)
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    this.reopen('sup')
    if (this.told.pop()) this.reader.close()
  }

  aside(aside: Aside): void {
    this.reader.aside(aside)
  }

  private reopen(name: 'sup' | 'span'): void {
    const { raised } = this
    this.raised = undefined
    if (raised) this.reader.open(name, raised)
  }
}
