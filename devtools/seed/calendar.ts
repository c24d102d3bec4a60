import { fromWallClock, wallClock, weekStart } from '../../src/domain/time'

const PAST_ISSUES = 8

export interface Slot {
  lessonId: string
  order: number
  /** Number within the season as it stands in the label. */
  number: number
  label: string
  season: string
  opensAt: Date
  deadline: Date
}

/** Lessons open on Monday 00:00 and are due on Sunday 22:00: when, in the week so many weeks before an instant's. */
export function lessonWeek(now: Date, weeksBack = 0): { opensAt: Date; deadline: Date } {
  const { year, month, day } = wallClock(weekStart(now))
  const monday = day - 7 * weeksBack
  return {
    opensAt: fromWallClock({ year, month, day: monday }),
    deadline: fromWallClock({ year, month, day: monday + 6, hour: 22 }),
  }
}

/**
 * Nine weeks up to this one: the last issue of the season before, then issues 1 to 8, of which the eighth is this week's. The
 * weeks are relative to the day of seeding, so that the city is always in the middle of a lesson.
 */
export function calendar(now: Date): Slot[] {
  const { year } = wallClock(now)
  return Array.from({ length: PAST_ISSUES + 1 }, (_, i) => {
    const { opensAt, deadline } = lessonWeek(now, PAST_ISSUES - i)
    const before = i === 0
    return {
      lessonId: `${before ? year - 1 : year}-${String(before ? 44 : i).padStart(2, '0')}`,
      order: i,
      number: before ? 44 : i,
      label: before ? `${year - 1}年第44期` : `${year}年第${i}期`,
      season: before ? `${year - 1}年` : `${year}年`,
      opensAt,
      deadline,
    }
  })
}
