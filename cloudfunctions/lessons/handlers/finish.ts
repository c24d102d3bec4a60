import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { correctedOnArrival, isLate } from '../../../src/domain/assignments/late'
import { doneOf } from '../../../src/domain/counting/reconcile'
import { leftOff, takenOf, type LeftOff, type Taken } from '../../../src/domain/lessons/kept'
import { passes } from '../../../src/domain/lessons/scoring'
import { subtract } from '../../../src/domain/lessons/spans'
import { finishedAt } from '../../../src/domain/assignments/timeliness'
import { completeness, earlier } from '../../../src/domain/lessons/together'
import type { Watch, WatchRules } from '../../../src/domain/lessons/watching'
import type { Handler } from '../../kit/serve'
import { findCompletion, recordOnce, type Completion } from '../../shared/assignments/completions.repo'
import { findSeen } from '../../shared/counting/leaves.repo'
import { putDone } from '../../shared/counting/marks'
import { getOpenIssue, learntBy, type Issue } from '../../shared/lessons/issues'
import { getOrg, type Org } from '../../shared/orgs/orgs.repo'
import type { Context, Member, OwnLoaders } from '../../shared/people/context'
import { graded, takeHandIn } from '../hand-in'
import { answerRecorded } from '../own-answers'
import { presentReceipt, presentResult } from '../present'
import { memberReader } from '../reader'
import { credited, openToken } from '../watch-token'

type Finish = Handler<Contract['lessons']['finish'], Context, OwnLoaders>

export const finish: Finish = async ({ token, spans, answers, answeredAt }, context, { self }) => {
  const { now } = context
  const { member } = self
  const reader = await memberReader(member, context.now)
  const watch = openToken(token, member)
  const issue = await getOpenIssue(watch.lessonId, reader)
  const { lesson, assignment } = issue
  const score = graded(lesson, answers)

  let completion = await findCompletion(assignment._id, member.memberId)
  if (!completion) {
    const rules = learntBy(lesson, watch.mode)
    const place = { assignment, branch: reader.org, memberId: member.memberId }
    const left = leftOff(watch.mode === 'watch' ? await findSeen(place) : null)
    assertComplete(credited(watch, subtract(spans, watch.spans), { ...rules, now: now.getTime() }), left, {
      rules,
      now,
    })
    const who = { assignmentId: assignment._id, memberId: member.memberId, quizTries: lesson.quizTries }
    await takeHandIn(who, answers, now)
    if (!passes(score.score, lesson)) {
      return { result: presentResult(lesson, score, { known: false }), receipt: null, mayRedo: true }
    }
    const doneAt = finishedAt(answeredAt, earlier(watch.enoughAt, left.enoughAt), now)
    const finished = { doneAt, receivedAt: now, score: score.score }
    completion = await recordOnce(assignment, rootOf(reader.org), recordOf({ issue, member, watch }, finished))
  }
  // Also on a repeated request: the first may have died between the two writes.
  const home = completion.branchId === reader.org._id ? reader.org : await getOrg(completion.branchId)
  await count(completion, assignment, home)
  const named = { ...completion, name: member.name }
  if (!takenOf(completion).answered) {
    return answerRecorded({ issue, completion: named, branch: reader.org, answers, score }, now)
  }
  return {
    result: presentResult(lesson, score, { known: true }),
    receipt: await presentReceipt(named, issue, reader.org),
    mayRedo: takenOf(completion).redoneAt === null,
  }
}

function assertComplete(watch: Watch, left: LeftOff, { rules, now }: { rules: WatchRules; now: Date }): void {
  const state = completeness(watch, left, { ...rules, now: now.getTime() })
  if (state === 'not-covered') throw new AppError('TOO_EARLY', '还没有看满，没看的部分看过后就能提交，答案已保留')
  if (state === 'too-early') throw new AppError('TOO_EARLY', '时间还不够学完这一课，请稍后再提交，答案已保留')
}

const rootOf = ({ _id, path }: Org): string => path[0] ?? _id

interface Claim {
  issue: Issue
  member: Member
  watch: Watch
}

/** What is kept of it. Late or not is decided by when it was finished; what arrives after the deadline's numbers is told apart. */
function recordOf(
  { issue: { assignment, lesson }, member, watch }: Claim,
  { doneAt, receivedAt, score }: { doneAt: Date; receivedAt: Date; score: number },
) {
  const { memberId, branchId, standing } = member
  const { deadline } = assignment
  const kept: Taken = {
    score,
    answered: true,
    answersKnown: false,
    redoneAt: null,
    classHours: lesson.classHours,
    mode: watch.mode,
  }
  return {
    memberId,
    branchId,
    standing,
    doneAt,
    receivedAt,
    late: isLate(doneAt, deadline),
    correctedAt: correctedOnArrival({ doneAt, receivedAt }, deadline),
    kept,
  }
}

/** Puts the member into the leaf's set with what the completion says, so that both sources always agree. */
const count = (completion: Completion, assignment: Assignment, branch: Org): Promise<void> =>
  putDone({ assignment, branch, memberId: completion.memberId }, doneOf(completion))
