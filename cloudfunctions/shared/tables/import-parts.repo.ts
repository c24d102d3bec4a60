import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A part of a file that is on its way in, until it is read. */
interface ImportPart {
  /** Of the import and the part's number. */
  _id: string
  importId: string
  nth: number
  /** In base64. */
  part: string
}

/** The only place that names the collection `importParts`. */
const parts = new Collection<ImportPart>('importParts')

/** Read in one request: under two megabytes. */
const TOGETHER = 20

const idOf = (importId: string, nth: number): string => `${importId}_${nth}`

/** One that has come before stays as it is. */
export const keepPart = (importId: string, nth: number, part: string): Promise<boolean> =>
  parts.insert({ _id: idOf(importId, nth), importId, nth, part })

/** Numbers of those that have come. */
export const partsThere = async (importId: string): Promise<ReadonlySet<number>> =>
  new Set((await parts.findAll({ where: { importId }, fields: ['nth'] })).map(({ nth }) => nth))

/** The file that `count` parts make; null where one is missing. */
export async function fileOf(importId: string, count: number): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  const numbers = Array.from({ length: count }, (_, nth) => nth)
  for (const some of slices(numbers, TOGETHER)) {
    const found = await parts.find({ where: { _id: command.in(some.map((nth) => idOf(importId, nth))) } })
    const byNumber = new Map(found.map(({ nth, part }) => [nth, part]))
    for (const nth of some) {
      const part = byNumber.get(nth)
      if (part === undefined) return null
      pieces.push(Buffer.from(part, 'base64'))
    }
  }
  return Buffer.concat(pieces)
}

export const forgetParts = (importId: string): Promise<number> => parts.removeAll({ importId })
