import { AppError } from '../../src/contract/errors'
import { answersKey, grade, type Answer, type Score } from '../../src/domain/lessons/scoring'
import { QUIZ_REST_MINUTES } from '../../src/domain/limits'
import { clockTime } from '../../src/domain/time'
import type { Lesson } from '../shared/lessons/lessons.repo'
import { opensAgainAt, takeTry, type Gate } from '../shared/tries/tries.repo'

/** What answers are worth. INVALID_INPUT where they don't fit the questions, or one has none. */
export function graded(lesson: Pick<Lesson, 'questions'>, answers: readonly Answer[]): Score {
  const score = grade(lesson.questions, answers)
  if (score) return score
  throw new AppError('INVALID_INPUT', '答案和题目对不上，请返回检查每一题')
}

interface Who {
  assignmentId: string
  memberId: string
  /** That may be handed in before a rest. */
  quizTries: number
}

const gateOf = ({ assignmentId, memberId, quizTries }: Who): Gate => ({
  id: `quiz_${assignmentId}_${memberId}`,
  most: quizTries,
  withinMs: QUIZ_REST_MINUTES * 60_000,
})

/**
 * Notes that somebody who has not passed hands in these answers, before they learn or keep anything of it: however many are sent at once,
 * so many different ones are looked at. The same answers again are the same try. TOO_MANY
 */
export async function takeHandIn(who: Who, answers: readonly Answer[], now: Date): Promise<void> {
  const gate = gateOf(who)
  if ((await takeTry(gate, answersKey(answers), now)) !== 'full') return
  const at = clockTime((await opensAgainAt(gate, now)) ?? now)
  throw new AppError('TOO_MANY', `已经交了 ${who.quizTries} 次，${at} 以后可以再交，答案已保留。可以先回看没弄懂的章节`)
}
