import { slices } from './batches'
import { command } from './cloud'
import type { Collection, Document } from './collection'

/** A part of a file that is on its way: WeChat takes no more than 100 KB in one request. */
export interface FilePart extends Document {
  /** Its place in the file. */
  nth: number
  /** In base64. */
  part: string
}

/** Read in one request: under two megabytes. */
const TOGETHER = 20

/** The file that parts of these ids make, in their order; null where one is missing. */
export async function joined<T extends FilePart>(parts: Collection<T>, ids: readonly string[]): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  for (const some of slices(ids, TOGETHER)) {
    const found = await parts.find({ where: { _id: command.in(some) } })
    const byId = new Map(found.map(({ _id, part }) => [_id, part]))
    for (const id of some) {
      const part = byId.get(id)
      if (part === undefined) return null
      pieces.push(Buffer.from(part, 'base64'))
    }
  }
  return Buffer.concat(pieces)
}
