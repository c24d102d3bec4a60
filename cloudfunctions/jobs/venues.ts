import { listAnew } from '../shared/homes/relist'
import { venuesToRelist } from '../shared/homes/venues.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Venues of one minute at most: more wait for the next. */
const RELISTED = 200

/**
 * Lets the directory follow the venues that it has not followed, because a function died on the way, or because something that took
 * place there is over. Answers with how many.
 */
export async function followVenues(run: JobRun): Promise<number> {
  let relisted = 0
  for (const { _id } of fromElsewhere(await venuesToRelist(run.now, RELISTED), run.now)) {
    if (!run.hasTime()) break
    if ((await run.failures.apart(async () => (await listAnew(_id, run.now), true))) !== undefined) relisted += 1
  }
  return relisted
}
