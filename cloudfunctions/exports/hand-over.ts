import { randomUUID } from 'node:crypto'
import type { Exported, ExportedFile, ExportFormat } from '../../src/contract/exports'
import { EXPORT_LINK_SECONDS } from '../../src/domain/limits'
import { wordsOf } from '../../src/domain/kinds'
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

/** So many letters of a title tell one table from another; a whole one would leave the organisation no room. */
const NAME_LETTERS = 24

function shortName(name: string): string {
  const letters = [...name]
  return letters.length > NAME_LETTERS ? `${letters.slice(0, NAME_LETTERS).join('')}…` : name
}

/** Writes a table of a period, notes who took it, and keeps the file where only its address leads. */
export async function handOver({ org, period, format, sheet, of }: Table, context: Context): Promise<Exported> {
  const { told } = period
  const named = (ending: string): string =>
    fileName(org.name, [shortName(period.name), wordsOf(period.kind).report, momentInName(told), NOTES[format]], ending)
  const kept = await keepFile({ org, subject: period.subject, format, sheet, of, named }, context)
  return {
    fileName: kept.fileName,
    moment: told.moment,
    asOf: new Date(told.asOf).toISOString(),
    url: kept.url,
    expiresAt: kept.expiresAt,
    rows: kept.rows,
  }
}

interface KeptFile {
  /** Whose it is, for the log: an organisation, or a Youth Home. */
  org: Pick<Org, '_id'>
  /** What it is of, for the log. */
  subject: string | null
  format: ExportFormat
  sheet: Sheet
  of: string
  /** Its name for whoever takes it. */
  named: (ending: string) => string
}

/** Writes any table, notes who took it, and keeps the file where only its address leads. */
export async function keepFile(
  { org, subject, format, sheet, of, named }: KeptFile,
  { personId, now }: Context,
): Promise<ExportedFile> {
  const { content, rows } = await (format === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet, format))
  const detail = `${format} ${of} ${rows}`
  await noteDeed({ actorId: personId, deed: 'export', orgId: org._id, subject, detail, at: now })
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
    fileName: named(ending),
    url,
    expiresAt: new Date(now.getTime() + EXPORT_LINK_SECONDS * 1000).toISOString(),
    rows,
  }
}
