import { ms, type Instant } from '../time'
import { outOf, type CopyStage, type Out, type Piece } from './piece'

/** Who makes a move: who writes for the place, who reviews for it, or either. */
type By = 'writer' | 'reviewer' | 'either'

interface Move {
  by: By
  /** From which of the stages of a working copy; `none` where there is no copy. */
  from: readonly (CopyStage | 'none')[]
  /** How it stands for readers meanwhile. */
  out: readonly Out[]
  /** Demands words that those whom it concerns read. */
  reason?: true
  /** Where two persons are demanded, by somebody who has not written in the copy. While somebody else holds the review, by nobody. */
  decides?: true
  /** Changes what it says: not to be done with what was taken over. */
  rewrites?: true
}

/**
 * All that can be done with something that is published, for notices, lessons and quizzes alike: what is not in it can't be done. What
 * comes of a move is `after`. Sources: product.md N4, DESIGN-desk.md 3 and 6.
 */
export const MOVES = {
  /** Changes what it says. What was approved is a draft again. */
  save: { by: 'writer', from: ['draft', 'returned', 'approved'], out: ['not-out', 'published'], rewrites: true },
  /** Hands it in for review as it is. */
  submit: { by: 'writer', from: ['draft', 'returned'], out: ['not-out', 'published'] },
  /** Takes it back before a decision. */
  recall: { by: 'writer', from: ['review'], out: ['not-out', 'published'] },
  /** Opens a review, and holds it. */
  hold: { by: 'reviewer', from: ['review'], out: ['not-out', 'published'], decides: true },
  approve: { by: 'reviewer', from: ['review'], out: ['not-out', 'published'], decides: true },
  sendBack: { by: 'reviewer', from: ['review'], out: ['not-out', 'published'], decides: true, reason: true },
  /** Lets the approved version out, at once or at an instant to come; a correction takes the place of what is out at once. */
  release: { by: 'either', from: ['approved'], out: ['not-out', 'published'] },
  /** Takes it back before it comes out; it stays approved. */
  unschedule: { by: 'writer', from: ['none'], out: ['scheduled'] },
  /** Begins a correction: what is out stays until that is approved. */
  correct: { by: 'writer', from: ['none'], out: ['published'], rewrites: true },
  /** Throws the working copy away; what is out stays. */
  discard: { by: 'writer', from: ['draft', 'returned', 'approved'], out: ['not-out', 'published'] },
  /** Takes back what is out, for good; a correction of it ends with it. */
  withdraw: {
    by: 'either',
    from: ['none', 'draft', 'review', 'returned', 'approved'],
    out: ['published'],
    reason: true,
  },
} satisfies Record<string, Move>

export type MoveName = keyof typeof MOVES
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[]

/** Whoever wants to make a move, and what the place lets them. */
export interface Mover {
  personId: string
  writes: boolean
  reviews: boolean
  /** Whether whoever reviews must be another than who has written. */
  twoPersons: boolean
}

/** Why a move can't be made: not by this person, nobody's text here, not as it stands, one's own text, or somebody else is looking at it. */
export type Hindrance = 'not-yours' | 'reposted' | 'not-now' | 'own-text' | 'held'

/** What stands in the way of a move now; null where nothing does. */
export function hindrance(
  name: MoveName,
  piece: Piece,
  { mover, now }: { mover: Mover; now: Instant },
): Hindrance | null {
  const move: Move = MOVES[name]
  if (!isAllowed(move.by, mover)) return 'not-yours'
  if (move.rewrites && piece.reposted) return 'reposted'
  if (!move.out.includes(outOf(piece, now)) || !move.from.includes(piece.copy ?? 'none')) return 'not-now'
  if (!move.decides) return null
  if (mover.twoPersons && piece.writers.includes(mover.personId)) return 'own-text'
  return isHeldByOther(piece, mover.personId, now) ? 'held' : null
}

const isAllowed = (by: By, { writes, reviews }: Mover): boolean =>
  (by !== 'reviewer' && writes) || (by !== 'writer' && reviews)

export const isHeldByOther = ({ hold }: Pick<Piece, 'hold'>, personId: string, now: Instant): boolean =>
  hold !== null && hold.by !== personId && ms(hold.until) > ms(now)

/** All that somebody can do with it now. */
export const movesFor = (piece: Piece, asked: { mover: Mover; now: Instant }): MoveName[] =>
  MOVE_NAMES.filter((name) => hindrance(name, piece, asked) === null)
