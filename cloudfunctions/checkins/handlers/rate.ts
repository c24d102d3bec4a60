import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { RATING_DAYS } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { venuesOf } from '../../shared/checkins/attendances.repo'
import { findRating, putRating } from '../../shared/checkins/ratings.repo'
import { findVenue } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Rate = Handler<Contract['checkins']['rate'], Context, Loaders>

export const rate: Rate = async ({ venueId, stars }, { personId, now }) => {
  if (!(await findVenue(venueId))) throw new AppError('NOT_FOUND', '没有找到这个青年之家')
  const since = new Date(now.getTime() - RATING_DAYS * DAY_MS)
  const visits = personId === null ? [] : await venuesOf(personId, since)
  if (personId === null || !visits.some((visit) => visit.venueId === venueId))
    throw new AppError('CONFLICT', `到过以后 ${RATING_DAYS} 天内可以评价`)
  const _id = `${venueId}_${personId}`
  const before = await findRating(_id)
  // Sent again it changes nothing.
  if (before?.stars !== stars) await putRating({ _id, venueId, personId, stars, at: now, dirty: true })
  return { rated: true }
}
