import type { Stars } from '../homes/services'
import { STAR_REASON_DIFFERENT_MIN, VISIT_PEOPLE_MIN, VISITED_FROM_STARS } from '../limits'
import { characters } from '../text'
import { dayKey, type Instant } from '../time'
import type { CriteriaText } from './criteria'

/** Where a self-check is on its way. */
export type CheckState = 'open' | 'submitted' | 'returned' | 'decided'

/** Whether its keeper may change it now. */
export const isKeepers = (state: CheckState): boolean => state === 'open' || state === 'returned'

/** Why a self-check can't be handed in now; null where it can. One that was returned is handed in again until decisions are due. */
export function submitFlaw(
  state: CheckState,
  { submitUntil, decideUntil }: Pick<CriteriaText, 'submitUntil' | 'decideUntil'>,
  now: Instant,
): string | null {
  if (!isKeepers(state)) return '已经提交过了'
  const until = state === 'returned' ? decideUntil : submitUntil
  return dayKey(now) > until ? '提交已经截止，需要补交请联系上级团委' : null
}

/** What somebody is about to decide. */
export interface Deciding {
  stars: Stars | null
  /** What the criteria give. */
  computed: Stars | null
  reason: string
  /** Items of which nothing is said yet. */
  open: number
  /** Of each visit how many people were there. */
  visits: readonly number[]
}

/** Why it can't be decided so; null where it can. In the order in which it is put right. */
export function decideFlaw({ stars, computed, reason, open, visits }: Deciding): string | null {
  if (open > 0) return `还有 ${open} 项待认定`
  if ((stars ?? 0) >= VISITED_FROM_STARS && !visits.some((people) => people >= VISIT_PEOPLE_MIN))
    return '四星及以上要有两个人一起去看过'
  const said = characters(reason.trim())
  if (said === 0) return '写上评定的理由'
  if (stars !== computed && said < STAR_REASON_DIFFERENT_MIN)
    return `和照标准算的不同，理由至少写 ${STAR_REASON_DIFFERENT_MIN} 个字`
  return null
}

/** 三星; 不定星 for none. */
export const shortStars = (stars: Stars | null): string =>
  stars === null ? '不定星' : `${'一二三四五'.charAt(stars - 1)}星`
