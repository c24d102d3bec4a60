import { AppError } from '../../../src/contract/errors'
import { storeFile } from '../../kit/files'
import type { Context } from '../people/context'
import { pathOf } from './places'
import type { Taking } from './receive'
import { findUpload, insertUpload, noteStored, noteStoring, takeUpload, type Stored } from './uploads.repo'

/**
 * Keeps a file that was made or found here, as if it had been sent; under one id it is kept once, by however many at once. INVALID_INPUT not
 * to be taken · CONFLICT it is being thrown away
 */
export async function keepFile(
  { uploadId, content: given, taking }: { uploadId: string; content: Buffer; taking: Taking },
  { personId, now }: Pick<Context, 'personId' | 'now'>,
): Promise<Stored> {
  const { place } = taking
  const kept = await takeUpload(uploadId, place, now)
  if (kept) return kept
  const { content, ending, about } = taking.look(given)
  const fresh = { path: null, file: null, about: null, at: now, idleSince: now }
  await insertUpload({ _id: uploadId, place, personId: personId ?? '', bytes: given.length, ...fresh })
  const upload = await findUpload(uploadId)
  const path = upload?.place === place ? pathOf(upload, ending) : null
  if (!upload || path === null || !(await noteStoring(upload, path, now)))
    throw new AppError('CONFLICT', '文件里的图片正在清理，请再试一次')
  const file = await storeFile(path, content)
  await noteStored(uploadId, file, about)
  return { ...upload, path, file, about }
}
