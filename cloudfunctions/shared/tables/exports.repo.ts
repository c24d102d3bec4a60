import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A file that somebody exported, until it is thrown away. */
export interface ExportRow {
  /** A random name, which the stored file bears as well. */
  _id: string
  /** Where it is stored, or was about to be. */
  path: string
  /** The storage's own name; null where whoever stored it died before noting it, or never came to it. */
  fileId: string | null
  at: Date
}

/** The only place that names the collection `exports`. */
const files = new Collection<ExportRow>('exports')

/** Before the file is stored: what is in the storage must always be known here, or nobody would throw it away. */
export const noteExport = (row: Omit<ExportRow, 'fileId'>): Promise<boolean> => files.insert({ ...row, fileId: null })

export const noteStored = (id: string, fileId: string): Promise<boolean> => files.update({ _id: id }, { fileId })

/** Files made before an instant, oldest first, up to a thousand. */
export const exportsBefore = (instant: Date): Promise<ExportRow[]> =>
  files.find({ where: { at: command.lt(instant) }, sort: [['at', 'asc']] })

export const forgetExport = (id: string): Promise<boolean> => files.remove(id)
