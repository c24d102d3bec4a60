import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { completionId } from '../../../src/domain/counting/ids'
import { groupOf } from '../../../src/domain/people/standing'
import { subtract } from '../../../src/domain/lessons/spans'
import { grade, type Answer, type Score } from '../../../src/domain/lessons/scoring'
import { finishedAt, isLate } from '../../../src/domain/lessons/timeliness'
import { completeness, earliestFinish, type Watch, type WatchRules } from '../../../src/domain/lessons/watching'
import { requireMember, type Context, type Member } from '../../shared/people/context'
import { putDone } from '../../shared/counting/counting.repo'
import { getOpenLesson, rulesOf, type Lesson } from '../../shared/lessons/lessons.repo'
import { getOrg, type Org } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { findCompletion, recordOnce, type Completion } from '../../shared/assignments/completions.repo'
import { presentReceipt, presentResult } from '../present'
import { credited, openToken } from '../watch-token'

type Finish = Handler<Contract['lessons']['finish'], Context>

export const finish: Finish = async ({ token, spans, answers, answeredAt }, context) => {
  const { now } = context
  const member = requireMember(context)
  const watch = openToken(token, member)
  const branch = await getOrg(member.branchId)
  const lesson = await getOpenLesson(watch.lessonId, branch.path, now)
  const score = graded(lesson, answers)

  let completion = await findCompletion(lesson._id, member.memberId)
  if (!completion) {
    const rules = rulesOf(lesson, watch.mode)
    assertComplete(credited(watch, subtract(spans, watch.spans), { ...rules, now: now.getTime() }), rules, now)
    if (score.score < lesson.passMark) return { result: presentResult(lesson, score), receipt: null, mayRedo: true }
    const doneAt = finishedAt(answeredAt, earliestFinish(watch, rules), now)
    completion = await recordOnce(
      lesson,
      completionOf({ lesson, member, watch }, { score: score.score, doneAt, receivedAt: now }),
    )
  }
  // Also on a repeated request: the first may have died between the two writes.
  await count(completion, lesson, completion.branchId === branch._id ? branch : await getOrg(completion.branchId))
  return {
    result: presentResult(lesson, score),
    receipt: await presentReceipt({ ...completion, name: member.name }, lesson, branch),
    mayRedo: completion.redoneAt === null,
  }
}

function graded(lesson: Lesson, answers: readonly Answer[]): Score {
  const score = grade(lesson.questions, answers)
  if (score) return score
  throw new AppError('INVALID_INPUT', '答案和题目对不上，请返回检查每一题')
}

function assertComplete(watch: Watch, rules: WatchRules, now: Date): void {
  const state = completeness(watch, rules, now.getTime())
  if (state === 'not-covered') throw new AppError('TOO_EARLY', '还没有看满，漏看的段落补上后就能提交，答案已保留')
  if (state === 'too-early') throw new AppError('TOO_EARLY', '时间还不够学完这一课，请稍后再提交，答案已保留')
}

interface Taken {
  lesson: Lesson
  member: Member
  watch: Watch
}

function completionOf(
  { lesson, member, watch }: Taken,
  outcome: Pick<Completion, 'score' | 'doneAt' | 'receivedAt'>,
): Omit<Completion, 'number'> {
  return {
    ...{ _id: completionId(lesson._id, member.memberId), lessonId: lesson._id, sequence: lesson.sequence },
    ...{ memberId: member.memberId, branchId: member.branchId, standing: member.standing },
    ...{ ...outcome, late: isLate(outcome.doneAt, lesson.deadline), redoneAt: null },
    ...{ classHours: lesson.classHours, mode: watch.mode },
  }
}

/** Puts the member into the leaf's set with what the completion says, so that both sources always agree. */
function count(completion: Completion, lesson: Lesson, branch: Org): Promise<void> {
  const { memberId, doneAt, late, standing } = completion
  return putDone({ issue: lesson, branch, memberId }, { at: doneAt, late, group: groupOf(standing) })
}
