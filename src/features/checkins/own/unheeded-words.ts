import type { Refused } from '../../../contract/checkins'
import { isFields } from '../../../services/checks'

const WHY: Partial<Record<Refused['reason'], string>> = {
  expired: '扫的时候码已经换新',
  'not-begun': '扫的时候这一场还没开始签到',
  over: '扫的时候这一场已经结束',
  cancelled: '这一场取消了',
  'not-a-code': '这不是签到码',
}

/** Why a claim that had waited on the phone came to nothing; null where it did not. */
export function unheededWords(reply: unknown): string | null {
  if (!isFields(reply) || reply.outcome !== 'refused' || !isFields(reply.refused)) return null
  const { reason } = reply.refused
  const why = Object.entries(WHY).find(([name]) => name === reason)?.[1]
  return `${why ?? '没有签上'}。到过的话请管理员手动登记，不影响任何记录。`
}
