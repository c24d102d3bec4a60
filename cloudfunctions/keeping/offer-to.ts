import { AppError } from '../../src/contract/errors'
import { HAND_OVER_DAYS } from '../../src/domain/limits'
import { findHandOver, type HandOver } from '../shared/checkins/hand-overs.repo'
import { findVenue, type Venue } from '../shared/homes/venues.repo'
import type { Context } from '../shared/people/context'
import { stateAt } from './present-hand-over'

/**
 * The offer of a venue to the reader, also one that they have accepted: asked again it is gone on with. NOT_FOUND there is none, or it
 * came to nothing · EXPIRED
 */
export async function getOffer(
  venueId: string,
  { personId, now }: Pick<Context, 'personId' | 'now'>,
): Promise<{ handOver: HandOver; venue: Venue }> {
  const handOver = await findHandOver(venueId)
  const venue = handOver && (await findVenue(venueId))
  if (!handOver || !venue || handOver.toId !== personId)
    throw new AppError('NOT_FOUND', '没有要交给你的青年之家，请和原来的管理员核对')
  const state = stateAt(handOver, now)
  if (state === 'accepted') return { handOver, venue }
  if (state === 'expired') throw new AppError('EXPIRED', `超过 ${HAND_OVER_DAYS} 天没有接受，请原来的管理员再交接一次`)
  if (state === 'declined') throw new AppError('NOT_FOUND', '你没有接受这次交接。想接手，请原来的管理员再交接一次')
  if (state === 'withdrawn') throw new AppError('NOT_FOUND', '这次交接已经收回')
  if (venue.closed !== null) throw new AppError('NOT_FOUND', '这个青年之家已经停用')
  return { handOver, venue }
}
