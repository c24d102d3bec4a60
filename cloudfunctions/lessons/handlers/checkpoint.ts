import type { Contract } from '../../../src/contract'
import { requireMember, type Context } from '../../shared/people/context'
import { getOpenLesson, rulesOf } from '../../shared/lessons/lessons.repo'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { credited, openToken, ticketOf } from '../watch-token'

type Checkpoint = Handler<Contract['lessons']['checkpoint'], Context>

export const checkpoint: Checkpoint = async ({ token, spans }, context) => {
  const { now } = context
  const member = requireMember(context)
  const watch = openToken(token, member)
  const branch = await getOrg(member.branchId)
  const rules = rulesOf(await getOpenLesson(watch.lessonId, branch.path, now), watch.mode)
  const next = credited(watch, spans, { ...rules, now: now.getTime() })
  return ticketOf(next, rules, { position: spans[spans.length - 1]?.[1] ?? 0, now })
}
