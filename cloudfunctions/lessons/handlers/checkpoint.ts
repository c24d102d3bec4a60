import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { getOpenIssue, learntBy } from '../../shared/lessons/issues'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { memberReader } from '../reader'
import { credited, openToken, ticketOf } from '../watch-token'

type Checkpoint = Handler<Contract['lessons']['checkpoint'], Context, OwnLoaders>

export const checkpoint: Checkpoint = async ({ token, spans }, context, { self }) => {
  const { now } = context
  const { member } = self
  const reader = await memberReader(member, context.now)
  const watch = openToken(token, member)
  const { lesson } = await getOpenIssue(watch.lessonId, reader)
  const rules = learntBy(lesson, watch.mode)
  const next = credited(watch, spans, { ...rules, now: now.getTime() })
  return ticketOf(next, rules, { position: spans[spans.length - 1]?.[1] ?? 0, now })
}
