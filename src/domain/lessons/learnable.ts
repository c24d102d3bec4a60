import { COVERAGE_MIN, LESSON_SECONDS_MAX, LESSON_SECONDS_MIN, MAX_RATE, READING_CHARS_PER_MINUTE } from '../limits'
import type { WatchRules } from './watching'

export type Mode = 'watch' | 'read'

/** As much of a lesson as tells how long it takes. */
export interface Content {
  /** Null where there is no film. */
  videoFile: string | null
  durationSeconds: number
  text: readonly { paragraphs: readonly string[] }[]
  coverageNeeded: number
  maxRate: number
}

/** How watching or reading a lesson is checked. The time for reading is told by the letters that can be seen. */
export function rulesOf({ durationSeconds, text, coverageNeeded, maxRate }: Content, mode: Mode): WatchRules {
  if (mode === 'watch') return { length: durationSeconds, coverageNeeded, maxRate }
  const letters = text.reduce((n, { paragraphs }) => n + lettersOf(paragraphs.join('')), 0)
  return { length: Math.round((letters / READING_CHARS_PER_MINUTE) * 60), coverageNeeded: 1, maxRate: 1 }
}

/** Spaces, marks and what has no shape take no time to read. */
const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** What takes no time is finished by nobody: a length, a share and a rate that are none are as bad as too small ones. */
const isSound = ({ length, coverageNeeded, maxRate }: WatchRules): boolean =>
  within(length, LESSON_SECONDS_MIN, LESSON_SECONDS_MAX) &&
  within(coverageNeeded, COVERAGE_MIN, 1) &&
  within(maxRate, 1, MAX_RATE)

/** False for what is no number as well. */
const within = (n: number, least: number, most: number): boolean => n >= least && n <= most

/** In which ways a lesson can be learnt; none where its film is missing or takes no time, and there are too few words to read. */
export const modesOf = (lesson: Content): Mode[] => [
  ...(lesson.videoFile !== null && isSound(rulesOf(lesson, 'watch')) ? (['watch'] as const) : []),
  ...(isSound(rulesOf(lesson, 'read')) ? (['read'] as const) : []),
]

export type Flaw = 'film' | 'text' | 'pass-mark'

/**
 * What keeps a lesson from being published: a film that can't be watched, no text long enough to be read where there is no film (a film
 * may stand alone), or a pass mark that everybody or nobody reaches.
 */
export function flawsOf(lesson: Content & { passMark: number }): Flaw[] {
  const modes = modesOf(lesson)
  const flaws: Flaw[] = []
  if (lesson.videoFile !== null && !modes.includes('watch')) flaws.push('film')
  if (lesson.videoFile === null && !modes.includes('read')) flaws.push('text')
  if (!within(lesson.passMark, 1, 100)) flaws.push('pass-mark')
  return flaws
}
