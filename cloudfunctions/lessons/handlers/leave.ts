import type { Contract } from '../../../src/contract'
import { leftOff, type LeftOff } from '../../../src/domain/lessons/kept'
import { subtract } from '../../../src/domain/lessons/spans'
import type { Handler } from '../../kit/serve'
import { getOpenIssue, learntBy } from '../../shared/lessons/issues'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { keepProgress } from '../keep-progress'
import { memberReader } from '../reader'
import { credited, openToken, progressOf } from '../watch-token'

type Leave = Handler<Contract['lessons']['leave'], Context, OwnLoaders>

export const leave: Leave = async ({ token, spans, position }, context, { self }) => {
  const { now } = context
  const { member } = self
  const reader = await memberReader(member, context.now)
  const watch = openToken(token, member)
  const { lesson, assignment } = await getOpenIssue(watch.lessonId, reader)
  const rules = learntBy(lesson, watch.mode)
  // Leaving with nothing new is no replay: the position may have moved.
  const next = credited(watch, subtract(spans, watch.spans), { ...rules, now: now.getTime() })
  const place = { assignment, branch: reader.org, memberId: member.memberId }
  const kept: Pick<LeftOff, 'spans' | 'position'> =
    watch.mode === 'watch'
      ? await keepProgress(place, { watch: next, position, standing: member.standing }, { rules, now })
      : { ...leftOff(null), position }
  return progressOf(kept, rules)
}
