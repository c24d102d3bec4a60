import { DAY_MS, dayName, fromWallClock, wallClock, weekdayName } from '../../../../src/domain/time'

/** When things are, told from the day of seeding: the city has no year of its own. */
export class When {
  constructor(
    readonly now: Date,
    /** This week's lesson. */
    readonly lesson: { id: string; title: string; number: number },
  ) {}

  /** So many days before the day of seeding, by Shanghai's clock; of what would be still to come, a day earlier. */
  past(daysBack: number, hour: number, minute = 0): Date {
    const at = this.#at(-daysBack, hour, minute)
    return at <= this.now ? at : new Date(at.getTime() - DAY_MS)
  }

  /** So many days after the day of seeding. */
  ahead(days: number, hour: number, minute = 0): Date {
    return this.#at(days, hour, minute)
  }

  /** The first such day of the week (0 = Sunday) that is at least so many days after the day of seeding. */
  next(weekday: number, leastDays: number, { hour, minute = 0 }: { hour: number; minute?: number }): Date {
    const { weekday: least } = wallClock(this.#at(leastDays, 0, 0))
    return this.#at(leastDays + ((weekday - least + 7) % 7), hour, minute)
  }

  #at(days: number, hour: number, minute: number): Date {
    const { year, month, day } = wallClock(this.now)
    return fromWallClock({ year, month, day: day + days, hour, minute })
  }
}

export const yearOf = (at: Date): number => wallClock(at).year
export const monthOf = (at: Date): number => wallClock(at).month
/** 3月27日 */
export const day = dayName
/** 3月27日（周五） */
export const dayAndWeekday = (at: Date): string => `${dayName(at)}（${weekdayName(at)}）`
/** 2026 年 3 月 17 日: as letters are dated. */
export function longDay(at: Date): string {
  const { year, month, day: of } = wallClock(at)
  return `${year} 年 ${month} 月 ${of} 日`
}
/** 春季 from March on. */
export const season = (at: Date): string => ['冬季', '春季', '夏季', '秋季'][Math.floor((monthOf(at) % 12) / 3)] ?? ''
