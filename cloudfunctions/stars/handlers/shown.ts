import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { DECISIONS_TOLD } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { findVenue } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import { currentCriteria, type KeptCriteria } from '../../shared/stars/criteria.repo'
import { decisionsOf, findDecision } from '../../shared/stars/decisions.repo'
import { nothingThere } from '../changed-since'
import { presentDecision } from '../present-decision'

type Shown = Handler<Contract['stars']['shown'], Context>

export const shown: Shown = async ({ venueId, decisionId }, { now }) => {
  const venue = await findVenue(venueId)
  if (!venue || venue.closed) throw new AppError('NOT_FOUND', '没有找到这个青年之家')
  const all = await decisionsOf(venueId, DECISIONS_TOLD)
  const named = decisionId === null ? null : await findDecision(decisionId)
  if (decisionId !== null && named?.venueId !== venueId) throw nothingThere()
  const decision = named ?? all[0] ?? null
  const criteria = decision ? null : await currentCriteria(venue.path[0] ?? '')
  return {
    venue: { venueId, name: venue.name },
    decision: decision && presentDecision(decision),
    criteria: criteria && namedCriteria(criteria),
    others: all
      .filter(({ _id }) => _id !== decision?._id)
      .map(({ _id, decidedAt, stars, corrects }) => ({
        decisionId: _id,
        decidedAt: decidedAt.toISOString(),
        stars,
        correcting: corrects !== null,
      })),
    now: now.toISOString(),
  }
}

const namedCriteria = ({ _id, mark, text }: KeptCriteria) => ({
  criteriaId: _id,
  name: text.name,
  mark,
  items: text.items,
})
