import { REVIEW_HELD_MINUTES } from '../limits'
import { MINUTE_MS, ms, type Instant } from '../time'
import type { MoveName } from './moves'
import type { Piece } from './piece'

interface Moving {
  personId: string
  now: Instant
  /** Of a release: when it is to come out. Null, past, or of a correction: now. */
  publishAt?: Instant | null
}

/** What somebody begins to write. */
export const begun = (personId: string): Piece => ({
  publishAt: null,
  withdrawn: false,
  copy: 'draft',
  version: 1,
  writers: [personId],
  hold: null,
  reposted: false,
})

/** How a piece stands after a move that nothing hinders. Of a draft that was thrown away nothing is left to be done. */
export function after(name: MoveName, piece: Piece, moving: Moving): Piece {
  const { personId, now } = moving
  const { version, writers } = piece
  switch (name) {
    case 'save':
      return moved(piece, { copy: 'draft', version: version + 1, writers: [...new Set([...writers, personId])] })
    case 'submit':
      return moved(piece, { copy: 'review' })
    case 'recall':
      return moved(piece, { copy: 'draft' })
    case 'hold':
      return { ...piece, hold: { by: personId, until: new Date(ms(now) + REVIEW_HELD_MINUTES * MINUTE_MS) } }
    case 'approve':
      return moved(piece, { copy: 'approved' })
    case 'sendBack':
      return moved(piece, { copy: 'returned' })
    case 'release':
      return moved(piece, { copy: null, publishAt: releasedAt(piece, moving) })
    case 'unschedule':
      return moved(piece, { copy: 'approved', publishAt: null })
    case 'correct':
      return moved(piece, { copy: 'draft', version: version + 1, writers: [personId] })
    case 'discard':
      return moved(piece, { copy: null })
    case 'withdraw':
      return moved(piece, { copy: null, withdrawn: true })
  }
}

/** A move ends whatever review was open. */
const moved = (piece: Piece, changed: Partial<Piece>): Piece => Object.assign({ ...piece, hold: null }, changed)

/** What is out stays where it is in time; what is not comes out when it is to, or at once. */
function releasedAt({ publishAt }: Piece, { now, publishAt: wished }: Moving): Instant {
  if (publishAt !== null) return publishAt
  return wished && ms(wished) > ms(now) ? wished : now
}
