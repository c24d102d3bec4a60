import type { Taken } from '../../../src/domain/lessons/kept'
import { command } from '../../kit/cloud'
import { changeKept } from '../assignments/completions.repo'

/**
 * Uses up the second try; a higher score replaces the lower, and stands as one that was reached when the answers were known. False where
 * it was used before.
 */
export const recordRedo = (
  completionId: string,
  { score, answersKnown }: Pick<Taken, 'score' | 'answersKnown'>,
  now: Date,
): Promise<boolean> =>
  changeKept(completionId, { redoneAt: null }, { redoneAt: now, score: command.max(score), answersKnown })

/** The member's own answers to what was recorded on their word. False where they have answered before. */
export const recordAnswered = (completionId: string, score: number): Promise<boolean> =>
  changeKept(completionId, { answered: false }, { answered: true, score })
