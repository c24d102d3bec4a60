import type { Standing } from '../people/standing'
import { ms, type Instant } from '../time'

/** What takes place at a venue. */
export const ACTIVITY_KINDS = ['lecture', 'training', 'volunteering', 'ceremony', 'open-day'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]
export const ACTIVITY_KIND_NAMES: Record<ActivityKind, string> = {
  lecture: '宣讲',
  training: '培训',
  volunteering: '志愿',
  ceremony: '仪式',
  'open-day': '开放日',
}

/** How places are given: to who signs up first, or by lot among all who have by the closing. */
export const WAYS = ['first', 'draw'] as const
export type Way = (typeof WAYS)[number]

/** Whom it is for: all young people, in the League or not, joined here or not; or members of the League who have joined. */
export const WELCOMES = ['youth', 'members'] as const
export type Welcome = (typeof WELCOMES)[number]
export const WELCOME_WORDS: Record<Welcome, string> = {
  youth: '14—35 岁都可以报，不分是否团员',
  members: '团员报名，先加入团支部',
}

export const isWelcome = (welcome: Welcome, standing: Standing | null): boolean =>
  welcome === 'youth' || standing === 'member'

/** As much of an activity as its stage depends on. */
export interface Staged {
  startsAt: Instant
  endsAt: Instant
  /** From when on people sign up. */
  opensAt: Instant
  /** Until when; of a draw the moment from which on its order is known. */
  closesAt: Instant
  cancelled: boolean
  quota: number
  /** Places taken. */
  taken: number
  /** Whether people may wait for a place. */
  waits: boolean
  way: Way
  /** From then on nobody moves up any more. */
  cancelUntil: Instant
}

/** Where an activity stands, as its page and button say: one of these, in the order in which they are asked. */
export type Stage =
  | 'cancelled'
  | 'over'
  | 'running'
  | 'closed'
  | 'not-yet'
  | 'open'
  /** Full, and one may wait. */
  | 'waiting'
  /** Full, and nobody waits: ever, or any more. */
  | 'full'

export function stageOf(activity: Staged, now: Instant): Stage {
  const at = ms(now)
  if (activity.cancelled) return 'cancelled'
  if (at >= ms(activity.endsAt)) return 'over'
  if (at >= ms(activity.startsAt)) return 'running'
  if (at >= ms(activity.closesAt)) return 'closed'
  if (at < ms(activity.opensAt)) return 'not-yet'
  // Before the draw everybody who signs up has the same chance.
  if (activity.way === 'draw' || activity.taken < activity.quota) return 'open'
  return activity.waits && at < ms(activity.cancelUntil) ? 'waiting' : 'full'
}

/** Whether two stretches of time overlap: one that begins as the other ends does not. */
export const overlap = (
  a: { startsAt: Instant; endsAt: Instant },
  b: { startsAt: Instant; endsAt: Instant },
): boolean => ms(a.startsAt) < ms(b.endsAt) && ms(b.startsAt) < ms(a.endsAt)
