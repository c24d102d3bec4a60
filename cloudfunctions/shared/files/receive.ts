import { AppError } from '../../../src/contract/errors'
import { partLength, partsOfFile } from '../../../src/domain/homes/picture'
import type { AttachedFile } from '../../../src/domain/notices/attached-kind'
import { HOUR_MS } from '../../../src/domain/time'
import { storeFile } from '../../kit/files'
import type { Context } from '../people/context'
import { takeTry } from '../tries/tries.repo'
import { countParts, fileOf, forgetParts, keepPart } from './parts.repo'
import { pathOf } from './places'
import { findUpload, insertUpload, noteStored, noteStoring, type Stored, type Upload } from './uploads.repo'

/** A part of a file as it is sent. */
export interface SentPart {
  uploadId: string
  bytes: number
  nth: number
  /** In base64. */
  part: string
}

/** What is stored of a file. */
export interface Looked {
  content: Buffer
  ending: string
  about: AttachedFile | null
}

/** What a place takes. */
export interface Taking {
  place: string
  /** What somebody may begin to send within an hour: at which gate, and how much. */
  gate: string
  mostAnHour: number
  /** Looks at how a file begins, before anything is kept of it. Throws why it can't be taken. */
  begin: (first: Buffer) => void
  /** Looks at all of it. Throws why it can't be taken. */
  look: (file: Buffer) => Looked
  sentences: { tooMany: string; broken: string }
}

/**
 * Takes one part of a file; the last one that comes stores it. Null before that. Sent again it changes nothing, by however many at once.
 * INVALID_INPUT not as was told, or not to be taken · TOO_MANY
 */
export async function receivePart(
  sent: SentPart,
  taking: Taking,
  { personId, now }: Pick<Context, 'personId' | 'now'>,
): Promise<Stored | null> {
  assertPart(sent, taking)
  const upload = await begun(sent, taking, { personId: personId ?? '', now })
  if (upload.file !== null) return { ...upload, file: upload.file }
  await keepPart({ uploadId: sent.uploadId, nth: sent.nth, part: sent.part, at: now })
  if ((await countParts(upload._id)) < partsOfFile(upload.bytes)) return null
  const stored = await store(upload, taking, now)
  await forgetParts(upload._id)
  return stored
}

/** The upload that a part belongs to: the first part to come begins it. */
async function begun(
  { uploadId, bytes }: SentPart,
  { place, gate, mostAnHour, sentences }: Taking,
  { personId, now }: { personId: string; now: Date },
): Promise<Upload> {
  const found = await findUpload(uploadId)
  if (!found) {
    const counted = { id: `${gate}_${personId}`, most: mostAnHour, withinMs: HOUR_MS }
    if ((await takeTry(counted, uploadId, now)) === 'full') throw new AppError('TOO_MANY', sentences.tooMany)
    const fresh = { path: null, file: null, about: null, at: now, idleSince: now }
    await insertUpload({ _id: uploadId, place, personId, bytes, ...fresh })
  }
  const upload = found ?? (await findUpload(uploadId))
  if (upload?.place === place && upload.personId === personId && upload.bytes === bytes) return upload
  throw new AppError('INVALID_INPUT', sentences.broken)
}

/** Before anything is kept of it. */
function assertPart({ bytes, nth, part }: SentPart, { begin, sentences }: Taking): void {
  const content = Buffer.from(part, 'base64')
  if (content.length === 0 || content.length !== partLength(bytes, nth))
    throw new AppError('INVALID_INPUT', sentences.broken)
  if (nth === 0) begin(content)
}

/** Several at once store the same: parts never change, and the place is the upload's own. */
async function store(upload: Upload, { look, sentences }: Taking, now: Date): Promise<Stored> {
  const { _id, bytes } = upload
  const sent = await fileOf(_id, partsOfFile(bytes))
  if (sent?.length !== bytes) {
    // Another has stored it and is taking the parts away.
    const found = await findUpload(_id)
    if (found && found.file !== null) return { ...found, file: found.file }
    throw new AppError('INVALID_INPUT', sentences.broken)
  }
  const { content, ending, about } = look(sent)
  const path = pathOf(upload, ending)
  if (!(await noteStoring(upload, path, now))) throw new AppError('INVALID_INPUT', sentences.broken)
  const file = await storeFile(path, content)
  await noteStored(_id, file, about)
  return { ...upload, path, file, about }
}
