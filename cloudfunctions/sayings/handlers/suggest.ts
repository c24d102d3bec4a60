import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { findVenue } from '../../shared/homes/venues.repo'
import { currentRound, isOpen, openRound } from '../../shared/sayings/open-box'
import type { Context } from '../../shared/people/context'
import { say } from '../say'
import type { Loaders } from '../targets'
import { isWelcomed } from '../welcomed'

type Suggest = Handler<Contract['sayings']['suggest'], Context, Loaders>

export const suggest: Suggest = async ({ venueId, round, text, turn }, context) => {
  const { personId, now } = context
  const venue = await findVenue(venueId)
  if (!venue) throw new AppError('NOT_FOUND', '没有找到这个青年之家')
  if (venue.closed) throw new AppError('EXPIRED', '这个青年之家已停用，不再收心愿')
  if (personId === null || !(await isWelcomed(venueId, context)))
    throw new AppError('CONFLICT', '一年内到过这里，或加入了团支部，就能写心愿')
  const current = await currentRound(venueId, now)
  const box = current.round === round ? (current.open ?? (await openRound(venue, round, now))) : null
  // What was written for a round that is over would be a second one in the next.
  if (!box || !isOpen(box, now)) throw new AppError('EXPIRED', '这一轮心愿收完了，可以写在新的一轮里')
  return say(box, { answers: [], text, turn }, { ...context, personId })
}
