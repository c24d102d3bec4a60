import * as v from 'valibot'
import { TEXT_ANSWER_MINUTES, TRACE_MAX } from '../../src/domain/limits'
import { MINUTE_MS } from '../../src/domain/time'
import { findTraced, keepAnswer, keepNoAnswer } from '../shared/checks/notice-checks.repo'
import { verdictIn } from '../shared/checks/verdict'

const told = v.object({
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(1), v.maxLength(TRACE_MAX)),
  errcode: v.optional(v.number(), 0),
})

/**
 * What WeChat thinks of a picture. It is ours by its trace, which only WeChat and the database know. Pushed twice, late, or about a picture
 * that is no longer there it does no harm.
 */
export async function takePictureCheck(pushed: unknown): Promise<void> {
  const parsed = v.safeParse(told, pushed)
  if (!parsed.success) return
  const { trace_id: traceId, errcode } = parsed.output
  const traced = await findTraced(traceId)
  if (!traced) return
  const { found, trace } = traced
  const verdict = errcode === 0 ? verdictIn(pushed) : null
  if (verdict) await keepAnswer(found._id, trace, verdict)
  else await keepNoAnswer(found._id, trace, new Date(Date.now() + TEXT_ANSWER_MINUTES * MINUTE_MS))
}
