import { papersEnding, type Paper } from '../../../src/domain/stars/papers'
import type { Venue } from '../homes/venues.repo'
import { currentCriteria } from './criteria.repo'
import { handedIn } from './self-checks.repo'

/** What of a venue's stars waits for its keeper: a self-check that was returned, and papers of safety that run out. */
export async function starsToKeeper(
  { _id, path }: Pick<Venue, '_id' | 'path'>,
  now: Date,
): Promise<{ returned: boolean; papers: Paper[] }> {
  const [checks, criteria] = await Promise.all([handedIn(_id), currentCriteria(path[0] ?? '')])
  return {
    returned: checks.some(({ state, criteriaId }) => state === 'returned' && criteriaId === criteria?._id),
    papers: criteria
      ? papersEnding(
          criteria.text.items,
          checks.map(({ files }) => files),
          now,
        )
      : [],
  }
}
