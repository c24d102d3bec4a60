import { wallClock, type Instant } from '../../../domain/time'

/** Half hours add up; what the sum of fractions leaves behind the second place is no hour of anybody's. */
export const hours = (sum: number): string => String(Math.round(sum * 100) / 100)

/** 2025 年 5 月 */
export function month(instant: Instant): string {
  const { year, month: nth } = wallClock(instant)
  return `${year} 年 ${nth} 月`
}
