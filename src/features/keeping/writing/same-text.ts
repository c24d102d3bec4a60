import type { ActivityText } from '../../../contract/keeping'
import { ms } from '../../../domain/time'

const sameInstant = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : ms(a) === ms(b)

/** Whether when or where it takes place differs: whoever has signed up is told of that. */
export const isMoved = (a: ActivityText, b: ActivityText): boolean =>
  !sameInstant(a.startsAt, b.startsAt) || !sameInstant(a.endsAt, b.endsAt) || a.room !== b.room

/** Whether two texts say the same. */
export const isSame = (a: ActivityText, b: ActivityText): boolean =>
  !isMoved(a, b) &&
  sameInstant(a.opensAt, b.opensAt) &&
  sameInstant(a.closesAt, b.closesAt) &&
  (
    ['kind', 'title', 'host', 'quota', 'waits', 'way', 'welcome', 'cancelHours', 'ranged', 'counts', 'text'] as const
  ).every((name) => a[name] === b[name]) &&
  a.pictures.join() === b.pictures.join()
