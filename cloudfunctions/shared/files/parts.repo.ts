import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A part of a file that is on its way: WeChat takes no more than 100 KB in one request. */
interface Part {
  /** Of the upload and the part's place. */
  _id: string
  uploadId: string
  nth: number
  /** In base64. */
  part: string
  at: Date
}

/** The only place that names the collection `uploadParts`. */
const parts = new Collection<Part>('uploadParts')

/** Keeps a part; one that is there already stays as it is. */
export const keepPart = (part: Omit<Part, '_id'>): Promise<boolean> =>
  parts.insert({ ...part, _id: `${part.uploadId}.${part.nth}` })

/** How many of a file's parts are there. */
export const countParts = (uploadId: string): Promise<number> => parts.count({ uploadId })

/** What is there of a file, in order. */
export const partsOf = (uploadId: string): Promise<Pick<Part, 'part'>[]> =>
  parts.find({ where: { uploadId }, sort: [['nth', 'asc']] })

export async function forgetParts(uploadId: string, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) await parts.remove(`${uploadId}.${nth}`)
}

/** Parts that came before an instant, the oldest first, up to `limit`: of what was never finished. */
export const partsBefore = (instant: Date, limit: number): Promise<Pick<Part, '_id'>[]> =>
  parts.find({ where: { at: command.lt(instant) }, sort: [['at', 'asc']], limit, fields: ['_id'] })

export const forgetPart = (id: string): Promise<boolean> => parts.remove(id)
