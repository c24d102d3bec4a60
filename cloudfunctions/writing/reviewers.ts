import { rolesFor } from '../../src/domain/permissions/can'
import type { Mover } from '../../src/domain/publishing/moves'
import type { CopyStage, Piece } from '../../src/domain/publishing/piece'
import type { Org } from '../shared/orgs/orgs.repo'
import { holdersAt } from '../shared/people/roles.repo'
import { namesOf } from './names'

/** Where somebody is still to decide. */
const UNDECIDED: readonly (CopyStage | null)[] = ['draft', 'returned', 'review']

/** Who can decide about what is written, by name; nobody where that is done. Whoever writes it does not, where two persons are asked for. */
export async function reviewersOf(
  { copy, writers }: Piece,
  { org, mover, now }: { org: Org; mover: Mover; now: Date },
): Promise<string[]> {
  if (!UNDECIDED.includes(copy)) return []
  const holders = await holdersAt(org._id, rolesFor('review-notices'), now)
  const others = mover.twoPersons ? holders.filter((id) => !writers.includes(id)) : holders
  return [...(await namesOf(others)).values()]
}
