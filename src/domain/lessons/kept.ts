import type { Seen } from '../counting/leaf'
import type { Group } from '../people/standing'
import { covered, type Span } from './spans'

/** What a lesson keeps beside a person's progress: where to go on, on whichever phone, and in what time that was watched. */
export interface LeftOff {
  spans: readonly Span[]
  /** Second of the video. */
  position: number
  /** When it was watched, of all devices together: from the start of a token until it was credited, in epoch seconds, none twice. */
  sittings: readonly Span[]
  /** Epoch ms of the server's clock at which it first saw that the watching was enough; null before. */
  enoughAt: number | null
}

/** What a lesson keeps of how it was finished. */
export interface Taken {
  /** 0..100, the higher of two tries; the pass mark while nobody has answered. */
  score: number
  /** Whether the member has answered the questions, and passed: the right answers are shown from then on. */
  answered: boolean
  /** The score is that of a second try, when the right answers had been shown. */
  answersKnown: boolean
  /** Null until the second try is used. */
  redoneAt: Date | null
  classHours: number
  /** How it was taken; `corrected` where the secretary recorded it on the member's word. */
  mode: 'watch' | 'read' | 'corrected'
}

const NOTHING: LeftOff = { spans: [], position: 0, sittings: [], enoughAt: null }

const isLeftOff = (kept: unknown): kept is LeftOff =>
  typeof kept === 'object' && kept !== null && 'spans' in kept && 'position' in kept && 'sittings' in kept

/** What was really watched, by what a leaf keeps of it. */
export const leftOff = (seen: Pick<Seen, 'kept'> | null | undefined): LeftOff =>
  seen && isLeftOff(seen.kept) ? seen.kept : NOTHING

/** The progress of someone on the way; compared by the seconds covered. */
export const seenOf = (
  { spans, position, sittings, enoughAt }: LeftOff,
  about: { at: Date; group: Group; percent: number },
): Seen => ({
  at: about.at,
  group: about.group,
  percent: about.percent,
  rank: covered(spans),
  kept: { spans, position, sittings, enoughAt },
})

const isTaken = (kept: unknown): kept is Taken =>
  typeof kept === 'object' && kept !== null && 'score' in kept && 'classHours' in kept

/** How a lesson was finished. Throws where a completion of another kind is asked. */
export function takenOf({ kept }: { kept: unknown }): Taken {
  if (isTaken(kept)) return kept
  throw new TypeError('not the completion of a lesson')
}
