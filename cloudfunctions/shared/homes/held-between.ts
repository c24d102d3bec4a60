import { allActivityFactsBy, type ActivityFacts } from './activities.repo'

/** What took place at a venue and ended from one instant on and before another; what was cancelled did not take place. */
export const heldBetween = (venueId: string, from: Date, until: Date): Promise<Pick<ActivityFacts, '_id' | 'kind'>[]> =>
  allActivityFactsBy('endsAt', { where: { venueId, state: 'published' }, from, until })
