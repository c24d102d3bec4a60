import { fromWallClock, wallClock } from '../../src/domain/time'

/** When the job would have counted last: a few minutes past three in Shanghai. */
export function lastNight(now: Date): Date {
  const { year, month, day } = wallClock(now)
  const today = fromWallClock({ year, month, day, hour: 3, minute: 4 })
  return today <= now ? today : fromWallClock({ year, month, day: day - 1, hour: 3, minute: 4 })
}
