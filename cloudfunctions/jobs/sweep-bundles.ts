import { BUNDLE_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { leaveUpload } from '../shared/files/uploads.repo'
import { bundleUpload } from '../shared/files/places'
import { forgetRows } from '../shared/notices/bundle-rows.repo'
import { bundlesBefore, forgetBundle } from '../shared/notices/bundles.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Looked at in a minute. */
const MOST = 20

/** Throws bundles away that were begun so many days ago, and what was staged of them; the file goes a day later. Answers with how many. */
export async function sweepBundles(run: JobRun): Promise<number> {
  const old = await bundlesBefore(new Date(run.now.getTime() - BUNDLE_KEPT_DAYS * DAY_MS), MOST)
  let swept = 0
  for (const { _id } of fromElsewhere(old, run.now)) {
    if (!run.hasTime()) break
    // The bundle goes last: it is what the rest is found by.
    const gone = await run.failures.apart(async () => {
      await leaveUpload(bundleUpload(_id), run.now)
      await forgetRows(_id)
      return forgetBundle(_id)
    })
    if (gone) swept += 1
  }
  return swept
}
