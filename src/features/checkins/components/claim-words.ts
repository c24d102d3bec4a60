import type { Range } from '../../../domain/checkins/range'
import { dayNumber, lately, type Instant } from '../../../domain/time'

export const RANGE_WORDS: Record<Range, string> = { in: '在范围内', out: '不在范围内', none: '没有取用' }

/** 昨天, 周二 or a date, where it is not today; empty where it is. */
export const dayOf = (at: Instant, now: Instant): string =>
  dayNumber(at) === dayNumber(now) ? '' : (lately(at, now).split(' ')[0] ?? '')
