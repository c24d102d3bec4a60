import { slices } from '../../kit/batches'
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

/** Read in one request: under two megabytes. */
const TOGETHER = 20

const idOf = (uploadId: string, nth: number): string => `${uploadId}.${nth}`

/** Keeps a part; one that is there already stays as it is. */
export const keepPart = (part: Omit<Part, '_id'>): Promise<boolean> =>
  parts.insert({ ...part, _id: idOf(part.uploadId, part.nth) })

/** How many of a file's parts are there. */
export const countParts = (uploadId: string): Promise<number> => parts.count({ uploadId })

/** The file that `count` parts make; null where one is missing. */
export async function fileOf(uploadId: string, count: number): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  const numbers = Array.from({ length: count }, (_, nth) => nth)
  for (const some of slices(numbers, TOGETHER)) {
    const found = await parts.find({ where: { _id: command.in(some.map((nth) => idOf(uploadId, nth))) } })
    const byNumber = new Map(found.map(({ nth, part }) => [nth, part]))
    for (const nth of some) {
      const part = byNumber.get(nth)
      if (part === undefined) return null
      pieces.push(Buffer.from(part, 'base64'))
    }
  }
  return Buffer.concat(pieces)
}

export const forgetParts = (uploadId: string): Promise<number> => parts.removeAll({ uploadId })

/** Parts that came before an instant, the oldest first, up to `limit`: of what was never finished. */
export const partsBefore = (instant: Date, limit: number): Promise<Pick<Part, '_id'>[]> =>
  parts.find({ where: { at: command.lt(instant) }, sort: [['at', 'asc']], limit, fields: ['_id'] })

export const forgetPart = (id: string): Promise<boolean> => parts.remove(id)
