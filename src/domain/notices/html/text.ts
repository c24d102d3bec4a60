import { lastIn } from '../../last-in'
import { withoutHarm } from '../../text'

/**
 * Drawn as nothing and of no use: soft hyphens, zero width, fillers, the empty braille cell, tags. What joins the parts of an emoji or
 * shapes the letters of Uyghur stays.
 */
const NOTHING = new RegExp(
  '[\\u0080-\\u0084\\u0086-\\u009F\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u2060-\\u2065\\u206A-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF0-\\uFFFC' +
    '\\u{1BCA0}-\\u{1BCA3}\\u{E0000}-\\u{E0FFF}]',
  'gu',
)
const SPACES = /[\s\u0085\u1680]+/g

/** Marks upon a letter: no script needs more of them, and a heap of them covers the lines above. */
const HEAPED = /(\p{M}{4})\p{M}+/gu

/** What is to be seen of a text, without what could not be kept; spaces of every kind stay as they are. */
export const legible = (text: string): string => withoutHarm(text).replace(NOTHING, '').replace(HEAPED, '$1')

/** A text in one line, with single spaces. */
export const cleaned = (text: string): string => legible(text.replace(SPACES, ' '))

/** How a stretch is told from its neighbours; of two with the same link and weight one is made. */
export interface Look<L> {
  bold: boolean
  link: L | undefined
}

export interface Piece<L> extends Look<L> {
  text: string
}

/** The break of a line that is meant, and one that only ends a line of the source. */
export const BREAK = '\n'
export const SOFT = '\r'

/** Stretches of white space and of what is none; in parts, which follow one another without a gap: a word of millions would fill the engine's stack. */
const ATOMS = /[\s\u0085\u1680]{1,1000}|[^\s\u0085\u1680]{1,1000}/gu
/** Written without spaces between words: a line of the source may end anywhere in them. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF65\u{20000}-\u{3FFFF}]/u

/** Pieces as they are seen: spaces are one or none, a source's line ends are none within Chinese, two breaks part paragraphs. */
export function settled<L>(pieces: readonly Piece<L>[]): Piece<L>[][] {
  const paragraphs: Piece<L>[][] = []
  let gap = ''
  let last = ''
  for (const piece of pieces)
    for (const [atom] of legible(piece.text).matchAll(ATOMS)) {
      if (/^[\s\u0085\u1680]/.test(atom)) {
        gap += atom
        continue
      }
      const between = separator(gap, last, atom)
      gap = ''
      last = atom
      const current = lastIn(paragraphs)
      if (!current || between === PARAGRAPH) paragraphs.push([{ ...piece, text: atom }])
      else append(current, between, { ...piece, text: atom })
    }
  return paragraphs
}

const PARAGRAPH = '\n\n'

/** What stands between two words for all the white space between them. */
function separator(gap: string, before: string, after: string): string {
  const breaks = gap.split(BREAK).length - 1
  if (breaks > 1) return PARAGRAPH
  if (breaks === 1) return BREAK
  if (gap === '') return ''
  return gap.includes(SOFT) && isWide(lastOf(before)) && isWide(after) ? '' : ' '
}

const lastOf = (text: string): string => lastIn([...text.slice(-2)]) ?? ''
const isWide = (text: string): boolean => WIDE.test([...text.slice(0, 2)][0] ?? '')

function append<L>(line: Piece<L>[], between: string, piece: Piece<L>): void {
  const previous = line[line.length - 1]
  if (!previous) return
  if (previous.bold === piece.bold && previous.link === piece.link) previous.text += between + piece.text
  // What parts a link from its neighbours is none of it.
  else if (previous.link === undefined) {
    previous.text += between
    line.push(piece)
  } else if (piece.link === undefined) line.push({ ...piece, text: between + piece.text })
  else line.push(...(between === '' ? [] : [{ ...piece, text: between, link: undefined }]), piece)
}
