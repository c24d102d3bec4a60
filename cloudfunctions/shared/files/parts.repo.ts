import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { joined, type FilePart } from '../../kit/file-parts'

/** Its id is of the upload and the part's place. */
interface Part extends FilePart {
  uploadId: string
  at: Date
}

/** The only place that names the collection `uploadParts`. */
const parts = new Collection<Part>('uploadParts')

const idOf = (uploadId: string, nth: number): string => `${uploadId}.${nth}`

/** Keeps a part; one that is there already stays as it is. */
export const keepPart = (part: Omit<Part, '_id'>): Promise<boolean> =>
  parts.insert({ ...part, _id: idOf(part.uploadId, part.nth) })

/** How many of a file's parts are there. */
export const countParts = (uploadId: string): Promise<number> => parts.count({ uploadId })

/** Numbers of those that are there: no file comes in more than one query finds. */
export const partsThere = async (uploadId: string): Promise<ReadonlySet<number>> =>
  new Set((await parts.find({ where: { uploadId }, fields: ['nth'] })).map(({ nth }) => nth))

/** The file that `count` parts make; null where one is missing. */
export const fileOf = (uploadId: string, count: number): Promise<Buffer | null> =>
  joined(
    (where) => parts.find({ where }),
    Array.from({ length: count }, (_, nth) => idOf(uploadId, nth)),
  )

export const forgetParts = (uploadId: string): Promise<number> => parts.removeAll({ uploadId })

/** Parts that came before an instant, the oldest first, up to `limit`: of what was never finished. */
export const partsBefore = (instant: Date, limit: number): Promise<Pick<Part, '_id'>[]> =>
  parts.find({ where: { at: command.lt(instant) }, sort: [['at', 'asc']], limit, fields: ['_id'] })

export const forgetPart = (id: string): Promise<boolean> => parts.remove(id)
