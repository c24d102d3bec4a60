import type { Contract } from '../../../src/contract'
import { covered, subtract } from '../../../src/domain/lessons/spans'
import { watchedPercent } from '../../../src/domain/lessons/watching'
import { groupOf } from '../../../src/domain/people/standing'
import { requireMember, type Context } from '../../shared/people/context'
import { raiseSeen } from '../../shared/counting/counting.repo'
import { getOpenLesson, rulesOf } from '../../shared/lessons/lessons.repo'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { credited, openToken, progressOf } from '../watch-token'

type Leave = Handler<Contract['lessons']['leave'], Context>

export const leave: Leave = async ({ token, spans, position }, context) => {
  const { now } = context
  const member = requireMember(context)
  const watch = openToken(token, member)
  const branch = await getOrg(member.branchId)
  const lesson = await getOpenLesson(watch.lessonId, branch.path, now)
  const rules = rulesOf(lesson, watch.mode)
  // Leaving with nothing new is no replay: the position may have moved.
  const next = credited(watch, subtract(spans, watch.spans), { ...rules, now: now.getTime() })
  if (watch.mode === 'watch') {
    await raiseSeen(
      { issue: lesson, branch, memberId: member.memberId },
      {
        ...{ at: now, group: groupOf(member.standing), spans: next.spans, seconds: covered(next.spans) },
        ...{ position, percent: watchedPercent(next, rules) },
      },
    )
  }
  return progressOf(next, rules, position)
}
