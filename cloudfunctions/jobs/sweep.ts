import { EXPORT_KEPT_HOURS } from '../../src/domain/limits'
import { exportsBefore, forgetExport } from '../kit/exports.repo'
import { deleteFiles, storeFile } from '../kit/files'

/** Files the storage deletes in one request. */
const BATCH = 50

const NOTHING = Buffer.from('\n')

/** Throws exported files away a day after they were made: tables of people must not pile up. Answers with how many. */
export async function sweepExports(now: Date): Promise<number> {
  const old = await exportsBefore(new Date(now.getTime() - EXPORT_KEPT_HOURS * 3_600_000), BATCH)
  if (old.length === 0) return 0
  const fileIds: string[] = []
  // Where the id was never noted, nothing put in the file's place tells it, whether there was a file or not.
  for (const { path, fileId } of old) fileIds.push(fileId ?? (await storeFile(path, NOTHING)))
  await deleteFiles(fileIds)
  for (const { _id } of old) await forgetExport(_id)
  return old.length
}
