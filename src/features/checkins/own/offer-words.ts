import type { Offer } from '../../../contract/checkins'
import { dayInYear, type Instant } from '../../../domain/time'

/** A venue that somebody would hand over to the reader, and until when it can be taken. */
export const offerWords = ({ venue, from, expiresAt }: Offer, now: Instant) => ({
  title: `${from} 想把${venue}交给你`,
  caption: `${dayInYear(expiresAt, now)} 前接手`,
})
