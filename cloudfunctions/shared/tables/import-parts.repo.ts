import { Collection } from '../../kit/collection'
import { joined, type FilePart } from '../../kit/file-parts'

/** A part of a file that is on its way in, until it is read. Its id is of the import and the part's number. */
interface ImportPart extends FilePart {
  importId: string
}

/** The only place that names the collection `importParts`. */
const parts = new Collection<ImportPart>('importParts')

const idOf = (importId: string, nth: number): string => `${importId}_${nth}`

/** One that has come before stays as it is. */
export const keepPart = (importId: string, nth: number, part: string): Promise<boolean> =>
  parts.insert({ _id: idOf(importId, nth), importId, nth, part })

/** Numbers of those that have come. */
export const partsThere = async (importId: string): Promise<ReadonlySet<number>> =>
  new Set((await parts.findAll({ where: { importId }, fields: ['nth'] })).map(({ nth }) => nth))

/** The file that `count` parts make; null where one is missing. */
export const fileOf = (importId: string, count: number): Promise<Buffer | null> =>
  joined(
    (where) => parts.find({ where }),
    Array.from({ length: count }, (_, nth) => idOf(importId, nth)),
  )

export const forgetParts = (importId: string): Promise<number> => parts.removeAll({ importId })
