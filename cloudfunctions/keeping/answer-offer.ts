import { AppError } from '../../src/contract/errors'
import { ms } from '../../src/domain/time'
import { noteDeed } from '../shared/audit/audit.repo'
import { acceptHandOver, endHandOver, findHandOver, type HandOver } from '../shared/checkins/hand-overs.repo'
import type { Context } from '../shared/people/context'
import { keepersAt } from '../shared/people/roles.repo'
import { getOffer } from './offer-to'

/**
 * Accepts the offer of a venue, or finds that the reader has: of those who accept, withdraw or offer it anew at once, one decides. Which
 * roles end with it is written down with that. NOT_FOUND · EXPIRED · CONFLICT withdrawn, or who offered it keeps it no more
 */
export async function acceptedOffer(venueId: string, context: Context): Promise<HandOver> {
  const { now } = context
  const { handOver } = await getOffer(venueId, context)
  if (handOver.state === 'accepted') return handOver
  const ends = (await keepersAt([venueId], now)).filter(({ holderId }) => holderId === handOver.from.personId)
  if (ends.length === 0) throw new AppError('CONFLICT', '交给你的人已经不是这里的管理员了，请找上级团委任命')
  const ids = ends.map(({ _id }) => _id)
  await acceptHandOver(handOver, ids, now)
  const stands = await standing(handOver)
  if (stands?.state !== 'accepted') throw new AppError('CONFLICT', '这次交接刚刚收回了')
  return stands
}

/** Says no, or finds that the reader has. NOT_FOUND · EXPIRED · CONFLICT accepted, or withdrawn */
export async function declineOffer(venueId: string, context: Context): Promise<void> {
  const { personId, now } = context
  const read = await findHandOver(venueId)
  const said = read?.toId === personId && read.state === 'declined' ? read : null
  const handOver = said ?? (await getOffer(venueId, context)).handOver
  if (!said) await endHandOver(handOver, 'declined', now)
  const stands = await standing(handOver)
  if (stands?.state === 'accepted') throw new AppError('CONFLICT', '你已经接受了，现在是这里的管理员')
  if (stands?.state !== 'declined') throw new AppError('CONFLICT', '这次交接刚刚收回了')
  await noteDeed({
    _id: `decline-venue_${venueId}_${ms(stands.at)}`,
    actorId: personId,
    deed: 'decline-venue',
    orgId: venueId,
    subject: null,
    detail: '',
    at: stands.answeredAt ?? now,
  })
}

/** What became of this very offer; null where another has followed. */
async function standing({ _id, at, toId }: HandOver): Promise<HandOver | null> {
  const found = await findHandOver(_id)
  return found && ms(found.at) === ms(at) && found.toId === toId ? found : null
}
