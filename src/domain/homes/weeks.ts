import { DAY_MS, ms, type Instant } from '../time'

/** Of what takes place week by week each has an id that is told by the first one's: whoever makes them again makes none twice. */
export const idOfWeek = (firstId: string, week: number): string => (week === 1 ? firstId : `${firstId}-w${week}`)

/** Letters that are added at most. */
export const WEEK_ENDING = 4

/** Whether an id is one that belongs to a further week. */
export const isOfWeek = (id: string): boolean => /-w\d{1,2}$/.test(id)

/** An instant of the first week in another one: at the same time of the day, as the city has no summer time. */
export const inWeek = (instant: Instant, week: number): Date => new Date(ms(instant) + (week - 1) * 7 * DAY_MS)
