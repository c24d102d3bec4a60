import type { Block, FileKind, Picture } from '../document'

/** A picture that still lies where the page had it: at an address in full, or written out within it (`data:`). */
export interface ReadPicture extends Omit<Picture, 'file'> {
  src: string
}
/** A block as a page has it: nothing of it is in storage yet. Sizes of pictures are what the page says; 0 where it does not. */
export type ReadBlock = Exclude<Block, Picture> | ReadPicture

/** A file that the page leads to. */
export interface ReadAttachment {
  href: string
  /** As the page calls it, with its ending. */
  name: string
  kind: FileKind
}

/** What a page says, with pictures and files by their addresses: whoever imports it fetches them and puts them into storage. */
export interface ReadDocument {
  blocks: ReadBlock[]
  attachments: ReadAttachment[]
}
