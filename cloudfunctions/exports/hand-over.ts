import { randomUUID } from 'node:crypto'
import type { ExportFormat, Exported } from '../../src/contract/exports'
import { EXPORT_LINK_SECONDS } from '../../src/domain/limits'
import { fileName } from '../../src/domain/tables/file-name'
import { momentInName } from '../../src/domain/tables/moment'
import type { Sheet } from '../../src/domain/tables/sheet'
import { CodedError } from '../kit/coded-error'
import { fileAddress, storeFile } from '../kit/files'
import { noteDeed } from '../shared/audit/audit.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'
import { noteExport, noteStored } from '../shared/tables/exports.repo'
import type { Period } from './period'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

interface Table {
  org: Org
  period: Period
  format: ExportFormat
  sheet: Sheet
  /** What a row is, for the log. */
  of: 'people' | 'branches'
}

/** What else stands in a file's name: where a file is not to be opened in a spreadsheet, it says so. */
const NOTES: Record<ExportFormat, string> = { xlsx: '', csv: '', 'csv-raw': '供系统导入' }

/** Writes a table, notes who took it, and keeps the file where only its address leads. */
export async function handOver(
  { org, period, format, sheet, of }: Table,
  { personId, now }: Context,
): Promise<Exported> {
  const { content, rows } = await (format === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet, format))
  const { told } = period
  const detail = `${format} ${of} ${rows}`
  await noteDeed({ actorId: personId, deed: 'export', orgId: org._id, subject: period.subject, detail, at: now })
  // The stored name says nothing: it stands in an address.
  const _id = randomUUID()
  const ending = format === 'xlsx' ? 'xlsx' : 'csv'
  const path = `exports/${_id}.${ending}`
  await noteExport({ _id, path, at: now })
  const fileId = await storeFile(path, content)
  await noteStored(_id, fileId)
  const url = await fileAddress(fileId, EXPORT_LINK_SECONDS)
  if (url === null) throw new CodedError('NO_ADDRESS', 'the storage gave no address')
  return {
    fileName: fileName(org.name, [period.name, '参学情况', momentInName(told), NOTES[format]], ending),
    moment: told.moment,
    asOf: new Date(told.asOf).toISOString(),
    url,
    expiresAt: new Date(now.getTime() + EXPORT_LINK_SECONDS * 1000).toISOString(),
    rows,
  }
}
