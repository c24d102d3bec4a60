import { slices } from './batches'
import { command } from './cloud'

/** A part of a file that is on its way: WeChat takes no more than 100 KB in one request. */
export interface FilePart {
  _id: string
  /** Its place in the file. */
  nth: number
  /** In base64. */
  part: string
}

/** Read in one request: under two megabytes. */
const TOGETHER = 20

/** Parts as their repository finds them. */
type Finds = (where: object) => Promise<readonly Pick<FilePart, '_id' | 'part'>[]>

/** The file that parts of these ids make, in their order; null where one is missing. */
export async function joined(find: Finds, ids: readonly string[]): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  for (const some of slices(ids, TOGETHER)) {
    const found = await find({ _id: command.in(some) })
    const byId = new Map(found.map(({ _id, part }) => [_id, part]))
    for (const id of some) {
      const part = byId.get(id)
      if (part === undefined) return null
      pieces.push(Buffer.from(part, 'base64'))
    }
  }
  return Buffer.concat(pieces)
}
