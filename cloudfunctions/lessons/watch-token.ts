import * as v from 'valibot'
import { AppError } from '../../src/contract/errors'
import type { MyProgress, WatchTicket } from '../../src/contract/lessons'
import type { Span } from '../../src/domain/lessons/spans'
import {
  checkpointEvery,
  credit,
  earliestFinish,
  watchedPercent,
  type Refusal,
  type Watch,
  type WatchRules,
} from '../../src/domain/lessons/watching'
import { WATCH_TOKEN_DAYS } from '../../src/domain/limits'
import { badToken, sign, verify } from '../kit/sign'
import type { Member } from '../shared/people/context'

const schema = v.strictObject({
  lessonId: v.string(),
  memberId: v.string(),
  mode: v.picklist(['watch', 'read']),
  startedAt: v.number(),
  signedAt: v.number(),
  before: v.number(),
  sat: v.number(),
  spans: v.array(v.strictTuple([v.number(), v.number()])),
  sequence: v.number(),
  enoughAt: v.nullable(v.number()),
})

/** The state of watching that the phone brought back. BAD_TOKEN where it is forged or another member's. */
export function openToken(token: string, member: Member): Watch {
  const watch = verify('watch', token, schema)
  if (watch.memberId !== member.memberId) throw badToken()
  return watch
}

const REFUSALS: Record<Refusal, () => AppError> = {
  expired: () => new AppError('EXPIRED', `这次观看已超过 ${WATCH_TOKEN_DAYS} 天，请重新打开这一课，之前存下的进度还在`),
  outside: () => new AppError('INVALID_INPUT', '观看记录超出了视频的长度，请重新打开这一课'),
  'too-fast': () => new AppError('TOO_EARLY', '观看时长超过了实际经过的时间，没有计入，请正常播放'),
  'nothing-new': () => new AppError('CONFLICT', '这段观看已经记过了'),
}

/** Credits played spans or refuses them by their error. */
export function credited(watch: Watch, spans: readonly Span[], rules: WatchRules & { now: number }): Watch {
  const next = credit(watch, spans, rules)
  if (typeof next === 'string') throw REFUSALS[next]()
  return next
}

/** What the phone shows and keeps between checkpoints. */
export function ticketOf(watch: Watch, rules: WatchRules, at: { position: number; now: Date }): WatchTicket {
  return {
    token: sign('watch', watch),
    progress: progressOf({ spans: watch.spans, position: at.position }, rules),
    now: at.now.toISOString(),
    checkpointSeconds: checkpointEvery(rules),
    earliestFinish: new Date(earliestFinish(watch, rules)).toISOString(),
    enoughAt: watch.enoughAt === null ? null : new Date(watch.enoughAt).toISOString(),
  }
}

export const progressOf = (
  { spans, position }: { spans: readonly Span[]; position: number },
  rules: WatchRules,
): MyProgress => ({
  state: 'in-progress',
  watched: [...spans],
  position,
  percent: watchedPercent({ spans }, rules),
})
