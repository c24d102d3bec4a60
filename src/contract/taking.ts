import * as v from 'valibot'
import type { LostThing } from '../domain/notices/html/lost'
import { action } from './define'
import { id } from './fields'
import { moving } from './moving'
import type { WritingBlock } from './writing-replies'

/** What a document says, for the text of a notice: its title stands apart, and its pictures are uploads of the organisation. */
export interface TakenDocument {
  /** Empty where nothing in it looks like one: then all of it is in the blocks. */
  title: string
  blocks: WritingBlock[]
  /** What did not come along; of what `isLostText` says is text the words are all there, to be put in again. */
  lost: LostThing[]
  /** From what it was taken and what was left out, in a sentence. */
  words: string
}

/** Taking over what was written elsewhere; in a function of its own, for it carries a reader of documents. */
export const taking = {
  /**
   * Reads a document that was sent with `writing.upload`, for the text of a notice. Nothing is kept but its pictures, under names that
   * follow from the upload: asked again it answers the same. FORBIDDEN · NOT_FOUND no such upload of this organisation · INVALID_INPUT no
   * .docx, or one that can't be read or is too much, as a sentence
   */
  takeDocx: action<TakenDocument>()({
    input: v.strictObject({ orgId: id, uploadId: id }),
    may: 'write-notices',
    on: { orgId: 'org' },
  }),
  ...moving,
}
