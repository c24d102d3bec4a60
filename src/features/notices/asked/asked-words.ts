import type { BranchAsk, BranchAsks } from '../../../contract/notices'
import { dayInYear, clockTime, ms, type Instant } from '../../../domain/time'

/** 3月27日 18:00 截止 · 3月27日 18:00 已截止 · 已撤回 */
export function untilWords({ deadline, withdrawn }: BranchAsk, now: Instant): string {
  if (withdrawn) return '已撤回，不用确认了'
  const when = `${dayInYear(deadline, now)} ${clockTime(deadline)}`
  return ms(deadline) <= ms(now) ? `${when} 已截止` : `${when} 截止`
}

/** 31 / 46 人已确认; nothing of who was in nobody's count. */
export const doneWords = ({ done, due }: BranchAsk): string =>
  due === 0 ? '没有要确认的人' : `${done} / ${due} 人已确认`

/** 条要确认，一个月最多 4 条 */
export const ofMostWords = ({ most }: BranchAsks): string => `条要确认，一个月最多 ${most} 条`
