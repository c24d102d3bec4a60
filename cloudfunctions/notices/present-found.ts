import type { FoundNotice } from '../../src/contract/notices'
import { INDEXED_CHARS } from '../../src/domain/limits'
import { textOf } from '../../src/domain/notices/document'
import { countIn, excerptOf, piecesOf, type Piece } from '../../src/domain/notices/hits'
import type { Notice } from '../shared/notices/notices.repo'
import { presentRow, type Shown } from './present'

/** A notice that was found, with its hits; of a withdrawn one nothing but its row. The words are in normal form. */
export const presentFound = (notice: Notice, words: readonly string[], shown: Omit<Shown, 'pinned'>): FoundNotice => ({
  ...presentRow(notice, { ...shown, pinned: false }),
  titlePieces: piecesOf(notice.title, words),
  excerpt: notice.withdrawn ? [] : excerptIn(notice, words),
})

/** Of what it says, or of the name of a file where more of the words stand in that. */
function excerptIn(notice: Notice, words: readonly string[]): Piece[] {
  const texts = [textOf(notice).slice(0, INDEXED_CHARS), ...notice.attachments.map(({ name }) => name)]
  const counts = texts.map((text) => countIn(text, words))
  return excerptOf(texts[counts.indexOf(Math.max(...counts))] ?? '', words)
}
