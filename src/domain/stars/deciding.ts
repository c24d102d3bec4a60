import type { Stars } from '../homes/services'
import { STAR_REASON_DIFFERENT_MIN, VISIT_PEOPLE_MIN, VISITED_FROM_STARS } from '../limits'
import { characters } from '../text'
import { isRunning, type Grant } from '../permissions/roles'
import { dayKey, dayStart, ms, type Day, type Instant } from '../time'
import type { CriteriaText, ItemKind } from './criteria'
import { figureDays } from './figures'

/** Where a self-check is on its way. */
export type CheckState = 'open' | 'submitted' | 'returned' | 'decided'

/** Whether its keeper may change it now. */
export const isKeepers = (state: CheckState): boolean => state === 'open' || state === 'returned'

/** Whether something may be handed in for an item now: papers of safety are kept up to date also once stars were given. */
export const takesFiles = (state: CheckState, kind: ItemKind): boolean =>
  kind !== 'figure' && (isKeepers(state) || (state === 'decided' && kind === 'safety'))

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

/** How somebody stands to a venue that is decided about: they keep it, or have kept it in the days that its figures look back on. */
export type Keeping = 'now' | 'before'

/** Null for whoever may decide: by what they hold and ever held. Nobody decides on what they have made themselves, with whatever role since. */
export function keepingOf(
  grants: readonly Grant[],
  { venueId, figuresAt }: { venueId: string; figuresAt: Instant },
  now: Instant,
): Keeping | null {
  const here = grants.filter(({ role, orgId }) => role === 'keeper' && orgId === venueId)
  if (here.some((grant) => isRunning(grant, now))) return 'now'
  const since = dayStart(figureDays(figuresAt).from)
  return here.some(({ until }) => until !== null && ms(until) > ms(since)) ? 'before' : null
}

export const KEEPING_FLAWS: Record<Keeping, string> = {
  now: '你是这里的管理员，请别人评定',
  before: '你一年内管过这里，请别人评定',
}

/** The first day of which a visit is worth something: as far back as figures look. */
export const visitsFrom = (now: Instant): Day => figureDays(now).from

/** Why a visit of a day can't be noted; null where it can. */
export function visitFlaw(day: Day, now: Instant): string | null {
  if (day > dayKey(now)) return '那一天还没有到'
  return day < visitsFrom(now) ? '一年以前的查看不算，记近一年里去的' : null
}

/** What somebody is about to decide. */
export interface Deciding {
  stars: Stars | null
  /** What the criteria give. */
  computed: Stars | null
  reason: string
  /** Items of which nothing is said yet. */
  open: number
  /** Of each visit how many people were there, less whoever keeps the venue by now or has kept it. */
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
