import { AppError } from '../../../src/contract/errors'

/** A file that can't be taken, with what to do about it. */
export const refuseFile = (sentence: string, cause?: unknown): AppError =>
  new AppError('INVALID_INPUT', sentence, cause === undefined ? undefined : { cause })
