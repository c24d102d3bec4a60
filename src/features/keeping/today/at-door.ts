import type { KeptActivity } from '../../../contract/keeping'
import { NEXT_HOURS_BEFORE } from '../../../domain/limits'
import { HOUR_MS, ms, type Instant } from '../../../domain/time'

/** Whether its keeper gets ready at the door: from two hours before until the end. */
export const isAtDoor = ({ startsAt, endsAt }: Pick<KeptActivity, 'startsAt' | 'endsAt'>, now: Instant): boolean =>
  ms(now) >= ms(startsAt) - NEXT_HOURS_BEFORE * HOUR_MS && ms(now) < ms(endsAt)
