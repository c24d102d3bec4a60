import type { WritingBurden } from '../../contract/writing'
import { monthIn, usedUpWords } from '../../domain/notices/burden'
import type { Instant } from '../../domain/time'

/** Whether the organisation has asked as often as it may, other than by this. */
export const isUsedUp = ({ node: { used, most, counted } }: WritingBurden): boolean => !counted && used >= most

/** 每月 2 次，3 月还剩 1 次 */
export function budgetWords(burden: WritingBurden, now: Instant): string {
  const { month, node } = burden
  if (isUsedUp(burden)) return usedUpWords(month, { most: node.most, now })
  const left = `${monthIn(month, now)}还剩 ${Math.max(0, node.most - node.used)} 次`
  return `每月 ${node.most} 次，${left}${node.counted ? '，这条已经算在内' : ''}`
}
