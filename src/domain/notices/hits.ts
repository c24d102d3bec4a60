import { normalForm } from './pairs'

/** A stretch of a text; a hit is what was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

/** A text in the least parts that have a normal form of their own; its characters may become more or fewer in it (ﬁ, ㎡, full width). */
type Parts = readonly string[]

/** Of parts: the first one, and the first one after it. */
interface Span {
  from: number
  to: number
}

/** Characters shown before the first hit of an excerpt, and in all. */
const BEFORE = 8
const SHOWN = 60
const CUT = '…'
/** Hits that are marked in one text: each is a few nodes of the screen, and a word may stand in a title twenty times. */
const MARKED_IN_TITLE = 4
const MARKED_IN_EXCERPT = 3

/** A title with its first hits apart: all of it, in its own characters. The words are in normal form. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const parts = partsOf(text)
  return inPieces(parts, spansOf(parts, words).slice(0, MARKED_IN_TITLE), { from: 0, to: parts.length })
}

/** The part of a text in which most of the words stand close together, from a little before; its beginning where none does. */
export function excerptOf(text: string, words: readonly string[]): Piece[] {
  const parts = partsOf(text.trim().replace(/\s*[\n\r\u2028\u2029]\s*/g, '　'))
  const spans = spansOf(parts, words)
  const from = startOf(parts, words, spans)
  const to = Math.min(parts.length, from + SHOWN)
  return joined([
    { text: from > 0 ? CUT : '', hit: false },
    ...inPieces(parts, spans.filter((span) => span.to > from).slice(0, MARKED_IN_EXCERPT), { from, to }),
    { text: to < parts.length ? CUT : '', hit: false },
  ])
}

/** How many of the words stand in a text. */
export const countIn = (text: string, words: readonly string[]): number => {
  const normal = normalForm(text)
  return words.filter((word) => normal.includes(word)).length
}

function startOf(parts: Parts, words: readonly string[], spans: readonly Span[]): number {
  let best = { from: 0, count: 0 }
  for (const span of spans) {
    const from = Math.max(0, span.from - BEFORE)
    const count = countIn(parts.slice(from, from + SHOWN).join(''), words)
    if (count > best.count) best = { from, count }
    if (count === words.length) break
  }
  return best.from
}

/** What never joins with what stands before it: ASCII, and Chinese with its punctuation. Only saves time. */
const ALONE = /^[ -~\u3001-\u3020\u3400-\u9FFF\uFF01-\uFF5E]$/
/** Marks over and under the letter before them, which may be one letter with it. */
const MARKS = [
  [0x300, 0x36f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const

function partsOf(text: string): Parts {
  const parts: string[] = []
  for (const letter of text) {
    const before = parts[parts.length - 1]
    if (before === undefined || ALONE.test(letter)) parts.push(letter)
    else if (isMark(letter) || joins(before, letter)) parts[parts.length - 1] = before + letter
    else parts.push(letter)
  }
  // Letters that join over others between them are so rare that then the text is one part.
  return parts.map(normalForm).join('') === normalForm(text) ? parts : [text]
}

function isMark(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0
  return MARKS.some(([from, to]) => point >= from && point <= to)
}

const joins = (before: string, letter: string): boolean =>
  normalForm(before + letter) !== normalForm(before) + normalForm(letter)

/** Where the words stand, in the order of the text; what overlaps or touches is one. */
function spansOf(parts: Parts, words: readonly string[]): Span[] {
  const normals = parts.map(normalForm)
  const normal = normals.join('')
  // For each unit of the normal form, the part that it is of.
  const partAt = normals.flatMap((form, nth) => Array.from({ length: form.length }, () => nth))
  const spans = words.flatMap((word) =>
    placesOf(word, normal).map((at): Span => ({
      from: partAt[at] ?? 0,
      to: (partAt[at + word.length - 1] ?? 0) + 1,
    })),
  )
  return united(spans)
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = []
  if (word === '') return places
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}

function united(spans: readonly Span[]): Span[] {
  const one: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = one[one.length - 1]
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else one.push({ ...span })
  }
  return one
}

/** The parts within some bounds as they are read; what is cut of a hit is one all the same. */
function inPieces(parts: Parts, spans: readonly Span[], { from, to }: Span): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const span of spans) {
    if (span.to <= at || span.from >= to) continue
    pieces.push({ text: parts.slice(at, span.from).join(''), hit: false })
    pieces.push({ text: parts.slice(Math.max(at, span.from), Math.min(to, span.to)).join(''), hit: true })
    at = Math.min(to, span.to)
  }
  pieces.push({ text: parts.slice(at, to).join(''), hit: false })
  return joined(pieces)
}

/** Without empty ones, and without two that are alike side by side. */
function joined(pieces: readonly Piece[]): Piece[] {
  const one: Piece[] = []
  for (const { text, hit } of pieces) {
    const last = one[one.length - 1]
    if (text === '') continue
    if (last && !hit && !last.hit) last.text += text
    else one.push({ text, hit })
  }
  return one
}
