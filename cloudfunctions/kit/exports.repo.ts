import { command } from './cloud'
import { Collection } from './collection'

/** A file that somebody exported, until it is thrown away. */
interface ExportRow {
  /** A random name, which the stored file bears as well. */
  _id: string
  fileId: string
  at: Date
}

/** The only place that names the collection `exports`. */
const files = new Collection<ExportRow>('exports')

export const noteExport = (row: ExportRow): Promise<boolean> => files.insert(row)

/** Files made before an instant, oldest first. */
export const exportsBefore = (instant: Date, limit: number): Promise<ExportRow[]> =>
  files.find({ where: { at: command.lt(instant) }, sort: [['at', 'asc']], limit })

export const forgetExport = (id: string): Promise<boolean> => files.remove(id)
