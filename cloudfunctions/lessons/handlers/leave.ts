import type { Contract } from '../../../src/contract'
import { seenOf } from '../../../src/domain/lessons/kept'
import { subtract } from '../../../src/domain/lessons/spans'
import { watchedPercent } from '../../../src/domain/lessons/watching'
import { groupOf } from '../../../src/domain/people/standing'
import type { Handler } from '../../kit/serve'
import { raiseSeen } from '../../shared/counting/marks'
import { getOpenIssue } from '../../shared/lessons/issues'
import { rulesOf } from '../../shared/lessons/lessons.repo'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { memberReader } from '../reader'
import { credited, openToken, progressOf } from '../watch-token'

type Leave = Handler<Contract['lessons']['leave'], Context, OwnLoaders>

export const leave: Leave = async ({ token, spans, position }, context, { self }) => {
  const { now } = context
  const { member } = self
  const reader = await memberReader(member, context.now)
  const watch = openToken(token, member)
  const { lesson, assignment } = await getOpenIssue(watch.lessonId, reader)
  const rules = rulesOf(lesson, watch.mode)
  // Leaving with nothing new is no replay: the position may have moved.
  const next = credited(watch, subtract(spans, watch.spans), { ...rules, now: now.getTime() })
  if (watch.mode === 'watch') {
    const about = { at: now, group: groupOf(member.standing), percent: watchedPercent(next, rules) }
    const place = { assignment, branch: reader.org, memberId: member.memberId }
    await raiseSeen(place, seenOf({ spans: next.spans, position }, about))
  }
  return progressOf(next, rules, position)
}
