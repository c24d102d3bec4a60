import { IMPORT_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { forgetParts } from '../shared/tables/import-parts.repo'
import { forgetRows } from '../shared/tables/import-rows.repo'
import { forgetImport, importsBefore } from '../shared/tables/imports.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Looked at in a minute. */
const MOST = 50

/** Throws tables away that came in so many days ago, and what they left. Answers with how many. */
export async function sweepImports(run: JobRun): Promise<number> {
  const old = await importsBefore(new Date(run.now.getTime() - IMPORT_KEPT_DAYS * DAY_MS), MOST)
  let swept = 0
  for (const { _id } of fromElsewhere(old, run.now)) {
    if (!run.hasTime()) break
    // The import goes last: it is what the rest is found by.
    const gone = await run.failures.apart(async () => {
      await forgetParts(_id)
      await forgetRows(_id)
      return forgetImport(_id)
    })
    if (gone) swept += 1
  }
  return swept
}
