import { isPictureKind, wordsOfBlock } from '../notices/document'
import type { WrittenNotice } from '../notices/written'
import { characters, isVisible } from '../text'

/** What WeChat suggests: nothing is wrong with it, a person should look, or it must not be published. */
export const SUGGESTIONS = ['pass', 'review', 'risky'] as const
export type Suggestion = (typeof SUGGESTIONS)[number]

/** Characters that WeChat takes in one check. */
export const CHECKED_CHARS = 2500
/** By how much the stretches of a longer paragraph overlap: no word is cut in two in all of them. */
const OVERLAP = 100

/** Where something stands that is checked. */
export interface Spot {
  of: 'text' | 'picture' | 'fileName' | 'file' | 'note' | 'confirm'
  /** Of the text: its paragraphs counted from 1, the title being 0. Of attachments: their number, from 1. */
  from: number
  to: number
}

/** A stretch of text of one place, or a picture. */
export interface Piece {
  spot: Spot
  /** What is checked: words, or a stored file. */
  what: string
}

/** What is checked at once, and what it is made of: where something is wrong with it, those are looked at one by one. */
export interface CheckPart extends Piece {
  pieces: Piece[]
}

type Checked = Pick<WrittenNotice, 'title' | 'blocks' | 'attachments' | 'note' | 'confirm'>

/**
 * All words of a text that readers see, in parts that WeChat takes. Where one ends is told by the paragraphs themselves, not by how many
 * came before: after a change only the parts around it are others.
 */
export function checkParts({ title, blocks, attachments, note, confirm }: Checked): CheckPart[] {
  const words: Piece[] = [title, ...blocks.map(wordsOfBlock)].map((what, at) => ({ what, spot: spotAt('text', at) }))
  const names: Piece[] = attachments.map(({ name }, n) => ({ what: name, spot: spotAt('fileName', n + 1) }))
  const asked = [confirm?.reason ?? '', confirm?.question?.text ?? '', ...(confirm?.question?.options ?? [])]
  const rest: Piece[][] = [
    [{ what: note, spot: spotAt('note', 0) }],
    asked.map((what) => ({ what, spot: spotAt('confirm', 0) })),
  ]
  return [words, names, ...rest].flatMap((some) => packed(some.flatMap(cut)))
}

/** The pictures of a text, those that are attached too; each is one file of the storage. */
export function checkedPictures({ blocks, attachments }: Pick<Checked, 'blocks' | 'attachments'>): Piece[] {
  const shown = blocks.flatMap((block, n) =>
    block.kind === 'picture' ? [{ what: block.file, spot: spotAt('picture', n + 1) }] : [],
  )
  const attached = attachments.flatMap(({ kind, file }, n) =>
    isPictureKind(kind) ? [{ what: file, spot: spotAt('file', n + 1) }] : [],
  )
  return [...shown, ...attached]
}

/** Attachments that nobody but a person can look into, by name. */
export const uncheckedFiles = ({ attachments }: Pick<Checked, 'attachments'>): string[] =>
  attachments.filter(({ kind }) => !isPictureKind(kind)).map(({ name }) => name)

const spotAt = (of: Spot['of'], at: number): Spot => ({ of, from: at, to: at })
function packed(pieces: readonly Piece[]): CheckPart[] {
  const parts: CheckPart[] = []
  let ended = true
  for (const piece of pieces) {
    const last = parts[parts.length - 1]
    if (last && !ended && characters(last.what) + 1 + characters(piece.what) <= CHECKED_CHARS) {
      last.what += `\n${piece.what}`
      last.spot = { ...last.spot, to: piece.spot.to }
      last.pieces.push(piece)
    } else parts.push({ ...piece, pieces: [piece] })
    ended = endsPart(piece.what)
  }
  return parts
}

/** One paragraph in so many ends a part, whatever stands before and after it. */
const ENDS_ONE_IN = 16
const endsPart = (text: string): boolean =>
  [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521, 7) % ENDS_ONE_IN === 0

/** In stretches of as many characters as are taken at once; nothing of what has nothing to be seen. */
function cut({ what, spot }: Piece): Piece[] {
  if (!isVisible(what)) return []
  const all = [...what]
  const pieces: Piece[] = []
  for (let from = 0; from === 0 || from + OVERLAP < all.length; from += CHECKED_CHARS - OVERLAP)
    pieces.push({ what: all.slice(from, from + CHECKED_CHARS).join(''), spot })
  return pieces
}
