import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../src/contract/errors'
import { noteDeed } from '../shared/audit/audit.repo'
import { relist, relistBy } from '../shared/homes/relist'
import { changeVenue, findVenue, type Venue } from '../shared/homes/venues.repo'
import type { Context } from '../shared/people/context'

/** What somebody writes of a venue. */
export type Edit = Partial<
  Pick<
    Venue,
    | 'name'
    | 'district'
    | 'address'
    | 'spot'
    | 'services'
    | 'contact'
    | 'phone'
    | 'note'
    | 'text'
    | 'pictures'
    | 'hours'
    | 'order'
  >
>

interface Editing {
  /** What the venue was when it was read for being changed. */
  version: number
  deed: 'edit-venue' | 'edit-hours'
}

/** Whether this very change stands already: its answer was lost, and it is sent again. */
const standsAlready = (venue: Venue, version: number, edit: Edit): boolean =>
  venue.version === version + 1 &&
  Object.entries(edit).every(([field, value]) => isDeepStrictEqual(Reflect.get(venue, field), value))

/**
 * Writes a change of what stood at a version, with its row in the log, and lets the directory follow. A repeat finishes what a death left
 * out. CONFLICT where somebody else has changed the venue since: nothing of theirs is written over
 */
export async function editOne(
  venue: Venue,
  { version, deed, ...edit }: Editing & Edit,
  { personId, now }: Context,
): Promise<Venue> {
  assertUnchanged(venue, version, edit)
  if (!standsAlready(venue, version, edit)) {
    const changed = await changeVenue({ _id: venue._id, version }, { ...edit, relistAt: relistBy(now) })
    if (!changed) throw changedSince()
  }
  await noteDeed({
    _id: `${deed}_${venue._id}_${version}`,
    actorId: personId,
    deed,
    orgId: venue._id,
    subject: null,
    detail: '',
    at: now,
  })
  await relist(venue._id, now)
  return (await findVenue(venue._id)) ?? venue
}

/** CONFLICT where somebody else has changed the venue since it was read. */
export function assertUnchanged(venue: Venue, version: number, edit: Edit): void {
  if (venue.version !== version && !standsAlready(venue, version, edit)) throw changedSince()
}

const changedSince = (): AppError =>
  new AppError('CONFLICT', '这个青年之家刚被别人改过。你写的还在，看过现在的内容再保存')
