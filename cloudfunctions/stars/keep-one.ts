import type { KeptCheck } from '../../src/contract/star-replies'
import { dayKey } from '../../src/domain/time'
import { isKeepers } from '../../src/domain/stars/deciding'
import { areStale, figuresAsOf } from '../../src/domain/stars/figures'
import type { Venue } from '../shared/homes/venues.repo'
import { currentCriteria, findCriteria, type KeptCriteria } from '../shared/stars/criteria.repo'
import { figuresOf } from '../shared/stars/figures'
import {
  changeCheck,
  checkIdOf,
  findCheck,
  insertCheck,
  type CheckChange,
  type SelfCheck,
} from '../shared/stars/self-checks.repo'
import { changedSince, nothingThere } from './changed-since'
import { presentCheck } from './present-check'

/** A venue's own self-check with the criteria that it goes by. */
export interface Own {
  check: SelfCheck
  criteria: KeptCriteria
}

/** The self-check by the criteria that are out; null where there is none of them, or their time was over before one was begun. */
export async function ownCheck({ _id, path }: Venue): Promise<Own | null> {
  const criteria = await currentCriteria(path[0] ?? '')
  const check = criteria && (await findCheck(checkIdOf(_id, criteria._id)))
  return check && criteria && { check, criteria }
}

/** The same, begun where there is none and time is left, with figures of today. */
export async function openOwn(venue: Venue, now: Date): Promise<Own | null> {
  const criteria = await currentCriteria(venue.path[0] ?? '')
  if (!criteria) return null
  const id = checkIdOf(venue._id, criteria._id)
  const found = await findCheck(id)
  if (found) return { check: await counted(found, venue, now), criteria }
  if (dayKey(now) > criteria.text.submitUntil) return null
  const asOf = figuresAsOf(now)
  // Of two that open it at once one begins it.
  await insertCheck(newCheck({ venue, criteriaId: criteria._id, ...(await figuresOf(venue, asOf)), asOf }))
  const begun = await findCheck(id)
  return begun && { check: begun, criteria }
}

interface New {
  venue: Pick<Venue, '_id' | 'path'>
  criteriaId: string
  figures: SelfCheck['figures']
  behind: SelfCheck['behind']
  asOf: Date
}

export const newCheck = ({ venue, criteriaId, figures, behind, asOf }: New): SelfCheck => ({
  _id: checkIdOf(venue._id, criteriaId),
  venueId: venue._id,
  path: venue.path,
  criteriaId,
  state: 'open',
  version: 0,
  figures,
  figuresAt: asOf,
  recounted: null,
  behind,
  files: {},
  judged: {},
  doubts: {},
  visits: [],
  submittedAt: null,
  returned: null,
  given: null,
  made: null,
})

/** With figures of today, as long as it is the keeper's: what was handed in stays as it was handed in. */
async function counted(check: SelfCheck, venue: Venue, now: Date): Promise<SelfCheck> {
  if (!isKeepers(check.state) || !areStale(check.figuresAt, now)) return check
  const asOf = figuresAsOf(now)
  const change = { ...(await figuresOf(venue, asOf)), figuresAt: asOf }
  if (await changeCheck(check, change)) return { ...check, ...change, version: check.version + 1 }
  return (await findCheck(check._id)) ?? check
}

/** CONFLICT where what was handed in is the committee's by now. */
export function assertKeepers({ check }: Own): void {
  if (!isKeepers(check.state)) throw changedSince()
}

/** Writes a keeper's change of what stood at a version. CONFLICT where it is another by now. NOT_FOUND */
export async function changeOwn(
  venue: Venue,
  version: number,
  change: (own: Own) => Promise<CheckChange> | CheckChange,
): Promise<SelfCheck> {
  const own = await ownCheck(venue)
  if (!own) throw nothingThere()
  if (own.check.version !== version) throw changedSince()
  if (!(await changeCheck(own.check, await change(own)))) throw changedSince()
  return (await findCheck(own.check._id)) ?? own.check
}

/** For the keeper. */
export async function presentKept(venue: Venue, check: SelfCheck | null, now: Date): Promise<KeptCheck> {
  const criteria = check && (await findCriteria(check.criteriaId))
  return {
    venue: { venueId: venue._id, name: venue.name },
    check: check && criteria && (await presentCheck({ check, criteria, venue }, now)),
    now: now.toISOString(),
  }
}
