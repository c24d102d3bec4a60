import type { LateClaim } from '../../../contract/checkins'
import { durationWords, HOUR_MS, ms, type Instant } from '../../../domain/time'
import { sessionName } from '../session-words'

/** 13 分 44 秒, 1 小时 5 分: between the code's time and when it came, whichever was first. */
export function gapWords(codeAt: Instant, receivedAt: Instant): string {
  const gap = Math.abs(ms(receivedAt) - ms(codeAt))
  if (gap < HOUR_MS) return durationWords(gap / 1000)
  const minutes = Math.floor(gap / 60_000)
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} 小时${rest === 0 ? '' : ` ${rest} 分`}`
}

/** Whom it is of, and where they stand on the list. */
export function aboutWords({ branch, session, number }: LateClaim): string {
  return `${branch ?? '未加入团组织'}\u3000${sessionName(session)}${number === null ? '' : ` ${number} 号`}`
}

const WHY: Record<LateClaim['why'], string> = {
  late: '',
  device: '同一部手机还有另一位签到',
  passcodes: '当时试口令的人太多，没有自动算',
}

/** Facts beside the times, without a verdict. */
export const factWords = ({ why, sameCode }: LateClaim): string[] =>
  [WHY[why], sameCode > 1 ? `同一个码 ${sameCode} 人用过` : ''].filter((fact) => fact !== '')

const STATE: Record<LateClaim['state'], string> = {
  waiting: '等确认',
  present: '已确认到场',
  denied: '没见到',
  lapsed: '没有确认',
  undone: '已撤销',
}
export const stateWords = ({ state }: Pick<LateClaim, 'state'>): string => STATE[state]
