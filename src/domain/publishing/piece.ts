import { SCHEDULED_AHEAD_DAYS } from '../limits'
import { DAY_MS, ms, type Instant } from '../time'

/** How a working copy stands: what is being written and not yet open to readers. */
export const COPY_STAGES = ['draft', 'review', 'returned', 'approved'] as const
export type CopyStage = (typeof COPY_STAGES)[number]

/** A review that somebody has open: nobody else decides meanwhile. */
export interface Hold {
  by: string
  until: Instant
}

/** Something that goes through publishing, as far as that decides what may be done with it. */
export interface Piece {
  /** When it comes out or came out; null where it is not to. Nothing has to happen at that instant: readers compare it with their own. */
  publishAt: Instant | null
  withdrawn: boolean
  /** Of the working copy, the first text or a correction of what is out; null where there is none. */
  copy: CopyStage | null
  /** Grows by one with each change of the working copy; an approval is of one version, and of no other. */
  version: number
  /** Everyone who has changed the working copy since it was begun, the one who began it first. They stay until another is begun. */
  writers: readonly string[]
  /** Who looks at it for review; null where nobody does. */
  hold: Hold | null
  /** Taken over from above: what it says is the original's, and is changed there. */
  reposted: boolean
}

/** How it stands for readers. */
export type Out = 'not-out' | 'scheduled' | 'published' | 'withdrawn'

export function outOf({ publishAt, withdrawn }: Pick<Piece, 'publishAt' | 'withdrawn'>, now: Instant): Out {
  if (withdrawn) return 'withdrawn'
  if (publishAt === null) return 'not-out'
  return ms(publishAt) <= ms(now) ? 'published' : 'scheduled'
}

/** Whether something may be scheduled for an instant; one that is past means at once. */
export const isNearEnough = (publishAt: Instant | null, now: Instant): boolean =>
  publishAt === null || ms(publishAt) - ms(now) <= SCHEDULED_AHEAD_DAYS * DAY_MS

/** The stages of the list of what a place writes. */
export const STAGES = ['draft', 'returned', 'review', 'approved', 'scheduled', 'published', 'withdrawn'] as const
export type Stage = (typeof STAGES)[number]

export const STAGE_NAMES: Record<Stage, string> = {
  draft: '草稿',
  returned: '已退回',
  review: '审核中',
  approved: '已通过',
  scheduled: '已排期',
  published: '已发布',
  withdrawn: '已撤回',
}

/** In which stage it is listed: what is being written of it comes before what is out of it. */
export function stageOf(piece: Piece, now: Instant): Stage {
  const out = outOf(piece, now)
  if (out === 'withdrawn') return out
  if (piece.copy) return piece.copy
  return out === 'not-out' ? 'draft' : out
}
