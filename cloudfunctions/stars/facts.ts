import type { Facts } from '../../src/domain/stars/standing'
import { AppError } from '../../src/contract/errors'
import type { Item } from '../../src/domain/stars/criteria'
import { findVenue, type Venue } from '../shared/homes/venues.repo'
import { findCriteria, type KeptCriteria } from '../shared/stars/criteria.repo'
import type { SelfCheck } from '../shared/stars/self-checks.repo'
import { nothingThere } from './changed-since'

/** What a self-check stands by now: by figures that were counted since it was handed in, where there are such. */
export const factsOf = ({
  figures,
  recounted,
  files,
  judged,
}: Pick<SelfCheck, 'figures' | 'recounted' | 'files' | 'judged'>): Facts => ({
  figures: recounted?.figures ?? figures,
  files,
  judged,
})

/** A self-check with what it is about. */
export interface Whole {
  check: SelfCheck
  criteria: KeptCriteria
  venue: Venue
}

export async function wholeOf(check: SelfCheck): Promise<Whole> {
  const [criteria, venue] = await Promise.all([findCriteria(check.criteriaId), findVenue(check.venueId)])
  if (!criteria || !venue) throw nothingThere()
  return { check, criteria, venue }
}

/** NOT_FOUND where the version has no such item. */
export function itemOf({ text }: KeptCriteria, itemId: string): Item {
  const item = text.items.find(({ id }) => id === itemId)
  if (!item) throw new AppError('NOT_FOUND', '这一版标准里没有这一项')
  return item
}
