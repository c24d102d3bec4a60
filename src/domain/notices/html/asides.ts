import { lastIn } from '../../last-in'
import type { MarkupReader } from './markup'

/** What a page shows, though its text stands where only the program that wrote it looks. */
export interface Aside {
  kind: 'textbox' | 'equation'
  words: string
}

const HOLDS: Readonly<Record<string, Aside['kind']>> = { 'v:textbox': 'textbox', 'm:omath': 'equation' }
const LINES = new Set(['p', 'div', 'tr', 'li', 'br'])

/** Word writes boxes and formulas into comments, and pictures of them beside: this reads such a comment. */
export class AsideReader implements MarkupReader {
  readonly found: Aside[] = []
  private readonly names: string[] = []
  private held: Aside | undefined
  private depth = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.names.push(name)
    const kind = HOLDS[name]
    if (!this.held && kind) {
      this.held = { kind, words: '' }
      this.depth = this.names.length
    }
    // Letters that are drawn as a picture.
    if (name === 'v:textpath' && attributes['string']) this.found.push({ kind: 'textbox', words: attributes['string'] })
  }

  text(text: string): void {
    if (this.held) this.held.words += text.replace(/[\r\n]+/g, ' ')
  }

  close(): void {
    if (this.held && LINES.has(lastIn(this.names) ?? '')) this.held.words += '\n'
    if (this.held && this.depth === this.names.length) {
      this.found.push(this.held)
      this.held = undefined
    }
    this.names.pop()
  }

  aside(): void {
    // Comments hold no comments.
  }
}

/** Whether a comment holds any: most don't, and are not looked into. */
export const holdsAsides = (comment: string): boolean => /<v:text(box|path)|<m:omath/i.test(comment)
