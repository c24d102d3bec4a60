import { slices } from './batches'
import { cloud } from './cloud'

/** Files that WeChat's storage answers about, or deletes, in one request. */
export const FILES_A_REQUEST = 50

/** Whether something is the id of a stored file, and no address. */
export const isFileId = (reference: string): boolean => reference.startsWith('cloud://')

/**
 * Readable addresses of stored files, as many in one request as the storage takes; other references and null stay as they are. They end
 * after `seconds`, or as the storage has it.
 */
export async function fileUrls<Key extends string>(
  files: Record<Key, string | null>,
  seconds?: number,
): Promise<Record<Key, string | null>> {
  const all = Object.values<string | null>(files)
  const ids = [...new Set(all.flatMap((file) => (file !== null && isFileId(file) ? [file] : [])))]
  if (ids.length === 0) return files
  const urls = new Map<string, string>()
  for (const some of slices(ids, FILES_A_REQUEST)) {
    const fileList = seconds === undefined ? some : some.map((fileID) => ({ fileID, maxAge: seconds }))
    const reply = await cloud.getTempFileURL({ fileList })
    for (const { fileID, tempFileURL } of reply?.fileList ?? []) urls.set(fileID, tempFileURL)
  }
  const entries = Object.entries<string | null>(files).map(([key, file]) => [
    key,
    file === null ? null : (urls.get(file) ?? file),
  ])
  return Object.fromEntries(entries) as Record<Key, string | null>
}

/** Stores a file, in place of one of the same path, and answers with its id, which only the storage knows. */
export async function storeFile(path: string, content: Buffer): Promise<string> {
  return (await cloud.uploadFile({ cloudPath: path, fileContent: content })).fileID
}

/** An address of a stored file that ends after `seconds`; null where it is no longer there. */
export async function fileAddress(fileId: string, seconds: number): Promise<string | null> {
  const reply = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
  return reply?.fileList[0]?.tempFileURL || null
}

/** How long an address is good that is only asked for to see whether a file is there. */
const SEEN_SECONDS = 60

/** What is in a stored file; null where it is no longer there. */
export async function readStored(fileId: string): Promise<Buffer | null> {
  if ((await fileAddress(fileId, SEEN_SECONDS)) === null) return null
  return (await cloud.downloadFile({ fileID: fileId })).fileContent
}

/** Files that are gone already are no failure. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  for (const some of slices(fileIds, FILES_A_REQUEST)) await cloud.deleteFile({ fileList: some })
}
