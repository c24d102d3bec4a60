import type { Facts } from '../../../src/domain/notices/moving/facts'
import type { LostThing } from '../../../src/domain/notices/html/lost'
import type { ReadAttachment, ReadBlock } from '../../../src/domain/notices/html/model'

/** An old notice as it was read: pictures and attachments by addresses, some of which mean files of the bundle. */
export interface OldPage extends Facts {
  /** Its own address on its site; null where the page does not say. */
  address: string | null
  blocks: ReadBlock[]
  attachments: ReadAttachment[]
  lost: LostThing[]
  /** Programs, forms and counters that were left out. */
  dropped: number
  /** All that the page says, in lines. */
  original: string
  /** A picture that lies within the page itself; null of any other. */
  within: (src: string) => Buffer | null
}
