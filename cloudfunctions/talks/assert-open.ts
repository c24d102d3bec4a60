import { AppError } from '../../src/contract/errors'
import { isOpenWithin } from '../../src/domain/homes/hours'
import { dayKey, dayStart, MINUTE_MS, ms } from '../../src/domain/time'
import { findVenue, type Venue } from '../shared/homes/venues.repo'

/** The venue of a talk, which is open then. CONFLICT closed for good, or at the time */
export async function openVenue(
  venueId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<Venue> {
  const venue = await findVenue(venueId)
  if (!venue || venue.closed !== null) throw new AppError('CONFLICT', '这个青年之家已经停用，请支部换一个地方')
  const day = dayKey(startsAt)
  const minuteOf = (at: Date): number => (ms(at) - ms(dayStart(day))) / MINUTE_MS
  if (!isOpenWithin(venue.hours, day, [minuteOf(startsAt), minuteOf(endsAt)]))
    throw new AppError('CONFLICT', `${venue.name}这个时间不开放，换一个时间`)
  return venue
}
