import type { Contract } from '../../../src/contract'
import type { Received } from '../../../src/contract/define'
import { AppError } from '../../../src/contract/errors'
import { partLength, partsOfFile, pictureKindOf } from '../../../src/domain/homes/picture'
import { PICTURES_PER_HOUR } from '../../../src/domain/limits'
import { HOUR_MS } from '../../../src/domain/time'
import { fileUrls, storeFile } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { countParts, forgetParts, keepPart, partsOf } from '../../shared/files/parts.repo'
import { findUpload, insertUpload, noteStored, noteStoring, type Upload } from '../../shared/files/uploads.repo'
import type { Context } from '../../shared/people/context'
import { takeTry } from '../../shared/tries/tries.repo'
import { barePicture } from '../bare-picture'
import type { Loaders } from '../targets'

type Picture = Handler<Contract['keeping']['picture'], Context, Loaders>
type Sent = Received<Contract['keeping']['picture']>

export const picture: Picture = async (sent, { personId, now }) => {
  assertPart(sent)
  const upload = await begun(sent, personId ?? '', now)
  if (upload.file !== null) return shown(upload, upload.file)
  await keepPart({ uploadId: sent.uploadId, nth: sent.nth, part: sent.part, at: now })
  const count = partsOfFile(upload.bytes)
  if ((await countParts(upload._id)) < count) return { pictureId: null, url: null }
  const file = await store(upload, now)
  await forgetParts(upload._id, count)
  return shown(upload, file)
}

/** The upload that a part belongs to: the first part to come begins it. */
async function begun({ uploadId, venueId, bytes }: Sent, personId: string, now: Date): Promise<Upload> {
  const found = await findUpload(uploadId)
  if (!found) {
    const gate = { id: `picture_${personId}`, most: PICTURES_PER_HOUR, withinMs: HOUR_MS }
    if ((await takeTry(gate, uploadId, now)) === 'full')
      throw new AppError('TOO_MANY', '一小时内传的照片太多了，请过一会儿再传')
    await insertUpload({ _id: uploadId, venueId, personId, bytes, path: null, file: null, at: now, idleSince: now })
  }
  const upload = found ?? (await findUpload(uploadId))
  if (upload?.venueId === venueId && upload.personId === personId && upload.bytes === bytes) return upload
  throw badlySent()
}

/** Before anything is kept of it. */
function assertPart({ bytes, nth, part }: Sent): void {
  const content = Buffer.from(part, 'base64')
  if (content.length === 0 || content.length !== partLength(bytes, nth))
    throw new AppError('INVALID_INPUT', '照片没有传完整，请重新选一次')
  if (nth === 0 && pictureKindOf(content) === null) throw noPicture()
}

/** Several at once store the same: parts never change, and the place is the upload's own. Nothing but the picture itself is stored. */
async function store(upload: Upload, now: Date): Promise<string> {
  const { _id, venueId, bytes } = upload
  const parts = await partsOf(_id)
  const sent = Buffer.concat(parts.map(({ part }) => Buffer.from(part, 'base64')))
  const kind = pictureKindOf(sent)
  if (kind === null || sent.length !== bytes) {
    // Another has stored it and is taking the parts away.
    const { file = null } = (await findUpload(_id)) ?? {}
    if (file !== null) return file
    throw noPicture()
  }
  // Phones send it without; whatever has sent it, nobody is told where and when it was taken.
  const content = barePicture(sent)
  if (content === null) throw new AppError('INVALID_INPUT', '这张照片读不出来，请换一张')
  const path = `venues/${venueId}/${_id}.${kind}`
  if (!(await noteStoring(upload, path, now))) throw badlySent()
  const file = await storeFile(path, content)
  await noteStored(_id, file)
  return file
}

async function shown({ _id }: Upload, file: string): Promise<{ pictureId: string; url: string | null }> {
  const { url } = await fileUrls({ url: file })
  return { pictureId: _id, url }
}

const badlySent = (): AppError => new AppError('INVALID_INPUT', '这张照片没有传好，请重新选一次')

const noPicture = (): AppError => new AppError('INVALID_INPUT', '这不是照片：请选 JPG、PNG 或 WebP 图片')
