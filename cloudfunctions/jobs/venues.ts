import { cancelToCome } from '../shared/homes/cancel-one'
import { listAnew } from '../shared/homes/relist'
import { findVenue, venuesToRelist } from '../shared/homes/venues.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Venues of one minute at most: more wait for the next. */
const RELISTED = 200

/**
 * Lets the directory follow the venues that it has not followed, because a function died on the way, or because something that took
 * place there is over. Where that function was closing one, what was to come there is cancelled first. Answers with how many.
 */
export async function followVenues(run: JobRun): Promise<number> {
  let relisted = 0
  for (const { _id } of fromElsewhere(await venuesToRelist(run.now, RELISTED), run.now)) {
    if (!run.hasTime()) break
    if ((await run.failures.apart(() => followOne(_id, run))) !== undefined) relisted += 1
  }
  return relisted
}

async function followOne(venueId: string, { now, hasTime }: JobRun): Promise<true> {
  const closed = (await findVenue(venueId))?.closed ?? null
  if (closed !== null) await cancelToCome({ venueId, reason: closed.reason }, { now, hasTime })
  // Of what there was no time for it is looked to again: the venue stays where it was.
  if (hasTime()) await listAnew(venueId, now)
  return true
}
