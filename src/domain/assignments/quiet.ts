import { QUIET_FROM_HOUR, QUIET_UNTIL_HOUR } from '../limits'
import { wallClock, type Instant } from '../time'

/** Hours of Shanghai between which nobody is sent a message: from an evening's until the next morning's. */
export interface Hours {
  from: number
  until: number
}

/** Where no committee has chosen longer ones. */
export const QUIET: Hours = { from: QUIET_FROM_HOUR, until: QUIET_UNTIL_HOUR }

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** As sentences tell them: 21:00 到次日 08:00. */
export const hoursWords = ({ from, until }: Hours): string => `${clock(from)} 到次日 ${clock(until)}`

/** From 21:00 until 08:00, 20:59 is the last minute and 08:00 the first. */
export function isQuiet(now: Instant, { from, until }: Hours): boolean {
  const { hour } = wallClock(now)
  return hour >= from || hour < until
}

/** Of several that hold together, the longest: who chooses shorter ones than those above changes nothing. */
export const longest = (all: readonly Hours[]): Hours => ({
  from: Math.min(...all.map(({ from }) => from)),
  until: Math.max(...all.map(({ until }) => until)),
})
