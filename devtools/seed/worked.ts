import { filesOf } from '../../cloudfunctions/shared/notices/files'
import type { Work } from '../../cloudfunctions/shared/notices/work'
import type { VersionRow } from '../../cloudfunctions/shared/notices/versions.repo'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { after, begun } from '../../src/domain/publishing/after'
import type { ToldMove } from '../../src/domain/publishing/move-words'
import type { Piece } from '../../src/domain/publishing/piece'
import { persona, personOf, type Alias } from './people'

/** One write of those who write and review, as they make it: some moves at once. */
export interface Write {
  moves: readonly ToldMove[]
  by: Alias
  at: Date
  words?: string
  /** What it says from then on, where that is written or begun anew. */
  text?: WrittenNotice
  /** Of what is taken over: what its original is called, and says. */
  taken?: { from: string; written: WrittenNotice }
}

export interface Played {
  piece: Piece
  work: Work
  worked: Date
  versions: VersionRow[]
  /** What is out or to come out, as it was approved last. */
  out: WrittenNotice | null
}

const UNTOLD: readonly string[] = ['save', 'hold']

/** How a notice stands after all of its writes, by the rules by which they are made. */
export function played(noticeId: string, writes: readonly Write[]): Played {
  const [first] = writes
  if (!first?.text) throw new Error(`${noticeId} begins with nothing`)
  let piece = begun(personOf(persona(first.by).openid))
  let written: WrittenNotice | null = first.text
  let out: WrittenNotice | null = null
  const history: Work['history'] = []
  const versions: VersionRow[] = []
  for (const { moves, by, at, words = '', text, taken } of writes) {
    const personId = personOf(persona(by).openid)
    for (const move of moves) {
      if (move === 'release') out = written
      if (move !== 'begin' && move !== 'repost' && move !== 'import')
        piece = after(move, piece, { personId, now: at, publishAt: written?.publishAt ?? null })
    }
    written = piece.copy === null ? null : (text ?? written)
    if (moves.includes('submit') && written)
      versions.push({
        _id: `${noticeId}_${piece.version}`,
        noticeId,
        version: piece.version,
        written: taken?.written ?? written,
        files: filesOf([taken?.written ?? written]),
        at,
        original: taken?.from ?? null,
      })
    const told = moves.filter((move) => !UNTOLD.includes(move))
    history.push(...told.map((move) => ({ move, by: personId, at, version: piece.version, words })))
  }
  const last = writes[writes.length - 1] ?? first
  const by = personOf(persona(last.by).openid)
  const hold = piece.hold && { by: piece.hold.by, until: new Date(piece.hold.until) }
  const { copy, version, publishAt } = piece
  return {
    piece,
    work: {
      copy,
      version,
      writers: [...piece.writers],
      hold,
      written,
      turn: writes.length,
      act: `seed-${noticeId}-${writes.length}`,
      changedAt: last.at,
      changedBy: by,
      // From the first approval on, what of the content check was let through.
      ...(history.some(({ move }) => move === 'approve') ? { decided: [] } : {}),
      history,
    },
    worked: copy === null && publishAt !== null ? new Date(publishAt) : last.at,
    versions,
    out,
  }
}
