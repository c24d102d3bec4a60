import { EXPORT_KEPT_HOURS } from '../../src/domain/limits'
import { exportsBefore, forgetExport } from '../kit/exports.repo'
import { deleteFiles } from '../kit/files'

/** Files the storage deletes in one request. */
const BATCH = 50

/** Throws exported files away a day after they were made: tables of people must not pile up. Answers with how many. */
export async function sweepExports(now: Date): Promise<number> {
  const old = await exportsBefore(new Date(now.getTime() - EXPORT_KEPT_HOURS * 3_600_000), BATCH)
  if (old.length === 0) return 0
  await deleteFiles(old.map(({ fileId }) => fileId))
  for (const { _id } of old) await forgetExport(_id)
  return old.length
}
