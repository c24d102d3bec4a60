import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { getOpenIssue } from '../../shared/lessons/issues'
import { rulesOf } from '../../shared/lessons/lessons.repo'
import type { Context } from '../../shared/people/context'
import { memberReader } from '../reader'
import { credited, openToken, ticketOf } from '../watch-token'

type Checkpoint = Handler<Contract['lessons']['checkpoint'], Context>

export const checkpoint: Checkpoint = async ({ token, spans }, context) => {
  const { now } = context
  const { member, reader } = await memberReader(context)
  const watch = openToken(token, member)
  const { lesson } = await getOpenIssue(watch.lessonId, reader)
  const rules = rulesOf(lesson, watch.mode)
  const next = credited(watch, spans, { ...rules, now: now.getTime() })
  return ticketOf(next, rules, { position: spans[spans.length - 1]?.[1] ?? 0, now })
}
