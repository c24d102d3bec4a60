import type { AppError } from '../../contract/errors'
import type { Finished } from '../../contract/lessons'

/** What the questions lay claim with: the options that were chosen. Whether enough was watched is not theirs to say. */
export interface Claim {
  answers: { questionId: string; chosen: string[] }[]
}

/**
 * graded: the score is here · waiting: kept in the outbox · locked: something is missing of the watching ·
 * elsewhere: finished on another device · failed: not handed in, `error` says why
 */
export type HandedIn =
  | { outcome: 'graded'; finished: Finished }
  | { outcome: 'waiting' | 'locked' | 'elsewhere' }
  | { outcome: 'failed'; error: AppError }

/** The one place where the questions and the watching meet: the questions give a claim, what proves the watching is added behind it. */
export type HandIn = (claim: Claim) => Promise<HandedIn>
