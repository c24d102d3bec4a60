import { createHash } from 'node:crypto'
import type { WrittenNotice } from '../../../src/domain/notices/written'
import { checkedPictures, checkParts } from '../../../src/domain/publishing/check-parts'
import type { Keyed, KeyedPart } from '../../../src/domain/publishing/checks'
import type { Piece } from '../../../src/domain/publishing/check-parts'
import { isFileId } from '../../kit/files'

/** All of a text that is checked, each under the name of its result. */
export interface KeyedText {
  parts: KeyedPart[]
  pictures: Keyed<Piece>[]
}

export const keyedText = (text: WrittenNotice): KeyedText => ({
  parts: checkParts(text).map((part) => ({
    ...part,
    key: keyOf('p', part.what),
    pieces: part.pieces.map((piece) => ({ ...piece, key: keyOf('p', piece.what) })),
  })),
  // Whatever is not in the storage is shown to nobody.
  pictures: checkedPictures(text).flatMap((one) => (isFileId(one.what) ? [{ ...one, key: keyOf('f', one.what) }] : [])),
})

/** The name of a field, so that it begins with a letter: another one for words than for files. */
export const keyOf = (kind: 'p' | 'f', what: string): string =>
  `${kind}${createHash('sha256').update(what, 'utf8').digest('hex').slice(0, 32)}`
