import { createHash } from 'node:crypto'
import type { Attachment, NoticeDocument, Picture } from '../../../src/domain/notices/document'
import type { Notice } from './notices.repo'

/** What is stored of what was sent for what an organisation writes: see files/places.ts. */
const SENT = /\/written\/[^/]+\/[0-9a-z]+\/([A-Za-z0-9_-]+)\.[a-z]+$/

/**
 * By which name those who write know a picture: what was sent here by its upload's, what came from elsewhere by one that never changes and
 * tells nothing of the storage.
 */
export const fileIdOf = (file: string): string =>
  SENT.exec(file)?.[1] ?? `f${createHash('sha256').update(file, 'utf8').digest('hex').slice(0, 32)}`

/** Files in storage that some texts have, each once. */
export const filesOf = (documents: readonly NoticeDocument[]): string[] => [
  ...new Set(
    documents.flatMap(({ blocks, attachments }) => [...picturesIn(blocks), ...attachments]).map(({ file }) => file),
  ),
]

/** All that a notice says at the time: what is written first, then what is out, then what stood there before. */
export const documentsOf = ({ work, blocks, attachments, correction }: Notice): NoticeDocument[] => [
  ...(work?.written ? [work.written] : []),
  { blocks, attachments },
  ...(correction ? [correction.before] : []),
]

/** A picture of a notice by its id; undefined where it has none such. */
export const pictureOf = (notice: Notice, pictureId: string): Picture | undefined =>
  documentsOf(notice)
    .flatMap(({ blocks }) => picturesIn(blocks))
    .find(({ file }) => fileIdOf(file) === pictureId)

/** An attachment of a notice by its id: of what is written before that of what is out. */
export const attachmentOf = (notice: Notice, attachmentId: string): Attachment | undefined =>
  documentsOf(notice)
    .flatMap(({ attachments }) => attachments)
    .find(({ id }) => id === attachmentId)

const picturesIn = (blocks: NoticeDocument['blocks']): Picture[] =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
