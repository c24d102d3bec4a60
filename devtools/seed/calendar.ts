import { DAY_MS, wallClock, weekStart } from '../../src/domain/time'

/** Lessons open on Monday 00:00 and are due on Sunday 22:00, Asia/Shanghai. */
const DUE_MS = 6 * DAY_MS + 22 * 3_600_000
const PAST_ISSUES = 8

export interface Slot {
  lessonId: string
  sequence: number
  /** Number within the season as it stands in the label. */
  number: number
  label: string
  season: string
  opensAt: Date
  deadline: Date
}

/**
 * Nine weeks up to this one: the last issue of the season before, then issues 1 to 8, of which the eighth is this week's. The
 * weeks are relative to the day of seeding, so that the city is always in the middle of a lesson.
 */
export function calendar(now: Date): Slot[] {
  const monday = weekStart(now).getTime()
  const { year } = wallClock(now)
  return Array.from({ length: PAST_ISSUES + 1 }, (_, i) => {
    const opensAt = new Date(monday - (PAST_ISSUES - i) * 7 * DAY_MS)
    const before = i === 0
    return {
      lessonId: `${before ? year - 1 : year}-${String(before ? 44 : i).padStart(2, '0')}`,
      sequence: i,
      number: before ? 44 : i,
      label: before ? `${year - 1}年第44期` : `${year}年第${i}期`,
      season: before ? `${year - 1}年` : `${year}年`,
      opensAt,
      deadline: new Date(opensAt.getTime() + DUE_MS),
    }
  })
}
