import { dayKey, type Day, type Instant } from '../time'

/** What a venue offers, as people look for it. */
export const SERVICES = ['study', 'meeting', 'careers', 'counselling', 'volunteering', 'access'] as const
export type Service = (typeof SERVICES)[number]

export const SERVICE_NAMES: Record<Service, string> = {
  study: '自习',
  meeting: '会议室',
  careers: '就业指导',
  counselling: '心理咨询',
  volunteering: '志愿登记',
  access: '无障碍入口',
}

/** 评定星级: the committee's word, decided by criteria; not what visitors say. */
export const STARS = [1, 2, 3, 4, 5] as const
export type Stars = (typeof STARS)[number]
const STAR_WORDS: Record<Stars, string> = { 1: '一星级', 2: '二星级', 3: '三星级', 4: '四星级', 5: '五星级' }

/** Stars as they were given, and the last day on which they are good. */
export interface Rated {
  stars: Stars
  until: Day
}

/** The stars that somebody bears at an instant, null for none: what has run out stands nowhere, in lists that were kept as little as in new ones. */
export const starsAt = (rated: Rated | null, at: Instant): Stars | null =>
  rated === null || dayKey(at) > rated.until ? null : rated.stars

export const starWord = (stars: Stars): string => STAR_WORDS[stars]
