import { command } from '../../kit/cloud'
import { changeKept } from '../assignments/completions.repo'

/** Uses up the second try; a higher score replaces the lower. False where it was used before. */
export const recordRedo = (completionId: string, score: number, now: Date): Promise<boolean> =>
  changeKept(completionId, { redoneAt: null }, { redoneAt: now, score: command.max(score) })
