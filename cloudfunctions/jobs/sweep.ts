import { EXPORT_KEPT_HOURS } from '../../src/domain/limits'
import { slices } from '../kit/batches'
import { deleteFiles, FILES_A_REQUEST, storeFile } from '../kit/files'
import { exportsBefore, forgetExport, type ExportRow } from '../shared/tables/exports.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

const NOTHING = Buffer.from('\n')

interface Stored {
  row: ExportRow
  fileId: string
}

/** Throws exported files away a day after they were made: tables of people must not pile up. Answers with how many. */
export async function sweepExports(run: JobRun): Promise<number> {
  const old = await exportsBefore(new Date(run.now.getTime() - EXPORT_KEPT_HOURS * 3_600_000))
  const rows = fromElsewhere(old, run.now)
  let swept = 0
  for (const some of slices(rows, FILES_A_REQUEST)) {
    if (!run.hasTime()) break
    swept += await sweepBatch(some, run)
  }
  return swept
}

async function sweepBatch(rows: readonly ExportRow[], run: JobRun): Promise<number> {
  const stored: Stored[] = []
  for (const row of rows) {
    if (!run.hasTime()) return 0
    // Where the id was never noted, nothing put in the file's place tells it, whether there was a file or not.
    const fileId = row.fileId ?? (await run.failures.apart(() => storeFile(row.path, NOTHING)))
    if (fileId !== undefined) stored.push({ row, fileId })
  }
  let swept = 0
  for (const { row } of await deleted(stored, run)) {
    if (!run.hasTime()) break
    if ((await run.failures.apart(() => forgetExport(row._id))) !== undefined) swept += 1
  }
  return swept
}

/** Those whose files are gone: all in one request or, where one of them spoils it, each in its own. */
async function deleted(stored: readonly Stored[], run: JobRun): Promise<Stored[]> {
  if (stored.length === 0 || !run.hasTime()) return []
  const all = await run.failures.apart(() => deleteFiles(stored.map(({ fileId }) => fileId)).then(() => stored))
  if (all) return [...all]
  const gone: Stored[] = []
  for (const one of stored) {
    if (!run.hasTime()) break
    const done = await run.failures.apart(() => deleteFiles([one.fileId]).then(() => true))
    if (done) gone.push(one)
  }
  return gone
}
