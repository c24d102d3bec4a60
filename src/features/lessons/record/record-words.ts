import type { MyRecord } from '../../../contract/lessons'
import { wallClock, type Instant } from '../../../domain/time'

type Strip = MyRecord['strip']

/** The strip in a sentence: 近 40 期，按时 34，补学 3，缺 2. */
export function stripWords(strip: Strip): string {
  const count = (state: Strip[number]['state']) => strip.filter((issue) => issue.state === state).length
  return `近 ${strip.length} 期，按时 ${count('done')}，补学 ${count('late')}，缺 ${count('missed')}`
}

/** Half hours add up; what the sum of fractions leaves behind the second place is no hour of anybody's. */
export const hours = (sum: number): string => String(Math.round(sum * 100) / 100)

/** 2025 年 5 月 */
export function month(instant: Instant): string {
  const { year, month: nth } = wallClock(instant)
  return `${year} 年 ${nth} 月`
}
