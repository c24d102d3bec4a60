import { dayName, clockTime, dayStart, weekdayName, type Instant } from '../../domain/time'
import { PART_NAMES, type Wished } from '../../domain/talks/free-times'
import type { TalkStage } from '../../domain/talks/stage'

/** 4月11日 上午 */
export const wishWords = ({ day, part }: Wished): string => `${dayName(dayStart(day))} ${PART_NAMES[part]}`

/** 4月11日 周六 上午, as it is heard. */
export const wishSpoken = ({ day, part }: Wished): string =>
  `${dayName(dayStart(day))} ${PART_NAMES[part]}，${weekdayName(dayStart(day))}`

/** 3月28日 09:30 */
export const momentWords = (at: Instant): string => `${dayName(at)} ${clockTime(at)}`

export const STAGE_WORDS: Record<TalkStage, string> = {
  asked: '待排期',
  dated: '已排期',
  unseen: '没有到场记录',
  held: '待评估',
  evaluated: '已走完',
  declined: '没排上',
  withdrawn: '已撤回',
}

/** 60 分钟，要在江边 */
export const topicWords = ({ minutes, note }: { minutes: number; note: string }): string =>
  [`${minutes} 分钟`, note].filter(Boolean).join('，')
