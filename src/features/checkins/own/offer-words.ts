import type { Offer } from '../../../contract/checkins'
import { HAND_OVER_DAYS } from '../../../domain/limits'
import { dayInYear, ms, type Instant } from '../../../domain/time'

/** A venue that somebody would hand over to the reader, and until when it can be taken. */
export const offerWords = ({ venue, from, expiresAt }: Offer, now: Instant) => ({
  title: `${from} 想把${venue}交给你`,
  caption:
    ms(expiresAt) > ms(now)
      ? `${dayInYear(expiresAt, now)} 前接手`
      : `${HAND_OVER_DAYS} 天没有答复，已经失效，还是${from}管`,
})
