import { oneDecimal } from '../../domain/assignments/rate'
import { clockTime, dayNumber, lately, type Instant } from '../../domain/time'
import type { IconName } from '../../ui/icon-names'

/** 80.4, or a dash where nobody is expected. */
export const percentWords = (percent: number | null): string => (percent === null ? '—' : oneDecimal(percent))

/** 80.4%, or a dash. */
export const shareWords = (percent: number | null): string => (percent === null ? '—' : `${percentWords(percent)}%`)

interface Against {
  /** Null where both are the same. */
  icon: IconName | null
  word: string
  up: boolean
}

/**
 * 比上期同一时刻高 1.3: against the last assignment as long after its opening, never against what it came to in the end, which is
 * called `LAST_FINAL`. Null where there is none to compare with.
 */
export function againstWords(points: number | null): Against | null {
  if (points === null) return null
  if (points === 0) return { icon: null, word: '与上期同一时刻持平', up: false }
  const up = points > 0
  return { icon: up ? 'up' : 'dn', word: `比上期同一时刻${up ? '高' : '低'} ${oneDecimal(Math.abs(points))}`, up }
}

/** What the last assignment came to: its frozen rate, in bars. */
export const LAST_FINAL = '上期最终'

/**
 * 截至 08:12，09:41 查询, or 截至昨天 21:40，09:41 查询: 截至 is when the numbers changed last, not when they were asked for. That is told
 * apart, so that who asks again sees that they were.
 */
export const freshnessWords = (asOf: Instant, now: Instant): string => `${asOfWords(asOf, now)}，${clockTime(now)} 查询`

/** 截至 08:12, or 截至昨天 21:40 */
export const asOfWords = (asOf: Instant, now: Instant): string =>
  `截至${dayNumber(asOf) === dayNumber(now) ? ` ${clockTime(asOf)}` : lately(asOf, now)}`
