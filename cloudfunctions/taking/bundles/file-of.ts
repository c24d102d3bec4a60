import { AppError } from '../../../src/contract/errors'
import { readStored } from '../../kit/files'
import { bundlePlace, bundleUpload } from '../../shared/files/places'
import { storedUpload } from '../../shared/files/uploads.repo'
import { noteWhole, type Bundle } from '../../shared/notices/bundles.repo'
import { BundleFile } from './bundle-file'

/** The file of one that is there whole. CONFLICT parts are missing · NOT_FOUND it was thrown away */
export async function fileOf(bundle: Bundle): Promise<BundleFile> {
  const stored = bundle.file ?? (await storedUpload(bundleUpload(bundle._id), bundlePlace(bundle._id)))?.file ?? null
  if (stored === null) throw new AppError('CONFLICT', '文件还没有传完，请接着传')
  const content = await contentOf(stored)
  if (!content) throw new AppError('NOT_FOUND', '这次的文件已经清理，请重新选文件')
  const file = new BundleFile(content, bundle.fileName)
  // Whoever stored it may have died before noting it.
  if (bundle.file === null) await noteWhole(bundle._id, { file: stored, ...countsIn(file) })
  return file
}

/**
 * What this instance has read last. A bundle is gone through in a hundred calls: each would fetch all of it again, and have it in memory
 * beside what the calls before have left.
 */
let last: { stored: string; content: Buffer } | null = null

async function contentOf(stored: string): Promise<Buffer | null> {
  if (last?.stored === stored) return last.content
  // Both at once would be too much.
  last = null
  const content = await readStored(stored)
  if (content) last = { stored, content }
  return content
}

export const countsIn = ({ pages, notes }: BundleFile): Pick<Bundle, 'html' | 'docx' | 'notes'> => ({
  html: pages.filter(({ kind }) => kind === 'html').length,
  docx: pages.filter(({ kind }) => kind === 'docx').length,
  notes,
})
