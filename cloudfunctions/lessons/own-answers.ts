import { AppError } from '../../src/contract/errors'
import type { Finished } from '../../src/contract/lessons'
import { takenOf } from '../../src/domain/lessons/kept'
import { passes, type Answer, type Score } from '../../src/domain/lessons/scoring'
import type { Completion } from '../shared/assignments/completions.repo'
import type { Issue, RuledLesson } from '../shared/lessons/issues'
import { recordAnswered } from '../shared/lessons/redo'
import type { Org } from '../shared/orgs/orgs.repo'
import { takeHandIn } from './hand-in'
import { presentReceipt, presentResult } from './present'

interface Claim {
  issue: Issue<RuledLesson>
  completion: Completion & { name: string }
  branch: Org
  answers: readonly Answer[]
  score: Score
}

/**
 * The first answers to a lesson that the secretary has recorded: nobody has answered for the member, so they are worth what any first ones
 * are. Below the pass mark nothing is told or kept; a score that passes takes the place of the pass mark. TOO_MANY
 */
export async function answerRecorded(
  { issue, completion, branch, answers, score }: Claim,
  now: Date,
): Promise<Finished> {
  const { lesson } = issue
  const { assignmentId, memberId } = completion
  await takeHandIn({ assignmentId, memberId, quizTries: lesson.quizTries }, answers, now)
  if (!passes(score.score, lesson)) {
    return {
      result: presentResult(lesson, score, { known: false }),
      receipt: await presentReceipt(completion, issue, branch),
      mayRedo: true,
    }
  }
  if (!(await recordAnswered(completion._id, score.score))) {
    throw new AppError('CONFLICT', '已经在另一台设备上交过了，请重新打开这一课')
  }
  const kept = { ...takenOf(completion), answered: true, score: score.score }
  return {
    result: presentResult(lesson, score, { known: true }),
    receipt: await presentReceipt({ ...completion, kept }, issue, branch),
    mayRedo: takenOf(completion).redoneAt === null,
  }
}
