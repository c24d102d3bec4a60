import { characters } from '../../text'
import { legible } from './text'

/**
 * What did not come along:
 * `looks` fonts and colours, `image-on-their-computer` a picture that lies on the disk of who wrote it, `foreign-image` one that lies on
 * another site, `image` one of a kind or from a place that can't be kept, `link` an address that can't be followed or pretends to be
 * another, `embedded` a film, a frame or a program within the page, `object` a file or a chart within a document, `hidden` text that no
 * reader saw, `struck` text that was crossed out, `deleted` what a revision took out, `comment` what somebody said about it, `textbox`
 * words in a box beside the text, `margin` the head and foot of pages, `equation` a formula, `rest` what is over the limits of a notice.
 */
export const LOST_KINDS = [
  'looks',
  'image-on-their-computer',
  'foreign-image',
  'image',
  'link',
  'embedded',
  'object',
  'hidden',
  'struck',
  'deleted',
  'comment',
  'textbox',
  'margin',
  'equation',
  'rest',
] as const
export type LostKind = (typeof LOST_KINDS)[number]

export interface LostThing {
  kind: LostKind
  /** How many there were of it: more than one only where they said the same, or nothing. */
  count: number
  /** All that it said, in lines, or what names it (a file, an address); empty for looks. */
  words: string
}

/** Of these the words are text of the page: they can be put in again. */
const TEXTS: readonly LostKind[] = [
  'hidden',
  'struck',
  'deleted',
  'comment',
  'textbox',
  'margin',
  'equation',
  'rest',
] satisfies LostKind[]
export const isLostText = ({ kind, words }: LostThing): boolean => TEXTS.includes(kind) && words !== ''

/** Of more nobody reads the list: then it is told only how many there were. */
const THINGS_MAX = 80
/** Characters that name something, and those of all texts together: twice what a notice may have. */
const NAMED_BY = 80
const WORDS_MAX = 40_000

/** Collects what is lost. */
export class Losses {
  private readonly told = new Map<string, LostThing>()
  private room = WORDS_MAX

  tell(kind: LostKind, written: string): void {
    const words = TEXTS.includes(kind) ? inLines(written.slice(0, this.room)) : named(written)
    const found = this.told.get(`${kind} ${words}`)
    if (found) found.count++
    else if (this.told.size < THINGS_MAX || words === '') this.add({ kind, count: 1, words })
    else this.tell(kind, '')
  }

  /** Words of boxes that stand in the text all the same: a page that is to be read by many programs says them twice. */
  without(kind: LostKind, isThere: (words: string) => boolean): void {
    for (const [key, thing] of this.told) if (thing.kind === kind && isThere(thing.words)) this.told.delete(key)
  }

  /** Those of a kind beside one another. */
  get list(): LostThing[] {
    const all = [...this.told.values()]
    return LOST_KINDS.flatMap((kind) => all.filter((thing) => thing.kind === kind))
  }

  private add(thing: LostThing): void {
    this.room -= thing.words.length
    this.told.set(`${thing.kind} ${thing.words}`, thing)
  }
}

/** A text as it is read, in lines without gaps. */
const inLines = (written: string): string =>
  legible(written)
    .split('\n')
    .map((line) => line.replace(/[\s\u0085\u1680]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/[\uD800-\uDBFF]$/, '')

function named(written: string): string {
  const text = inLines(written.slice(0, 4 * NAMED_BY)).replace(/\n/g, ' ')
  return characters(text) > NAMED_BY ? `${[...text].slice(0, NAMED_BY - 1).join('')}…` : text
}
