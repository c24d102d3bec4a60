import { ms, type Instant } from '../time'

/** What the hours of a session count as: nothing, class hours (学时), or volunteer hours (志愿时长). */
export const COUNTS = ['none', 'class', 'volunteer'] as const
export type Counts = (typeof COUNTS)[number]
export const COUNTS_NAMES: Record<Counts, string> = { none: '不计', class: '计学时', volunteer: '计志愿时长' }

/** A class hour has 45 minutes and is counted in halves: DESIGN-members 6, 23e. */
const CLASS_HOUR_MINUTES = 45

/** Minutes of somebody's attending: as planned, or until they checked out, if that was earlier. */
export function minutesOf(
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  { at, leftAt }: { at: Instant; leftAt: Instant | null },
): number {
  // Who forgets to check out is credited the planned length; so is who came before the start or a little late.
  if (leftAt === null) return Math.round((ms(endsAt) - ms(startsAt)) / 60_000)
  const from = Math.max(ms(startsAt), Math.min(ms(at), ms(endsAt)))
  const until = Math.min(ms(endsAt), Math.max(ms(leftAt), from))
  return Math.round((until - from) / 60_000)
}

/** Half class hours of so many minutes, to the nearest. */
export const halvesOf = (minutes: number): number => Math.round((minutes * 2) / CLASS_HOUR_MINUTES)
