import { cloud } from './cloud'

const isFileId = (reference: string): boolean => reference.startsWith('cloud://')

/** Readable addresses of stored files, in one request; other references and null stay as they are. */
export async function fileUrls<Key extends string>(
  files: Record<Key, string | null>,
): Promise<Record<Key, string | null>> {
  const ids = [...new Set(Object.values<string | null>(files).filter((file) => file !== null && isFileId(file)))]
  if (ids.length === 0) return files
  const reply = await cloud.getTempFileURL({ fileList: ids as string[] })
  const urls = new Map((reply?.fileList ?? []).map((file) => [file.fileID, file.tempFileURL]))
  const entries = Object.entries<string | null>(files).map(([key, file]) => [
    key,
    file === null ? null : (urls.get(file) ?? file),
  ])
  return Object.fromEntries(entries) as Record<Key, string | null>
}

/** Stores a file and answers with its id and an address that ends after `seconds`. */
export async function storeFile(
  path: string,
  content: Buffer,
  seconds: number,
): Promise<{ fileId: string; url: string }> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content })
  const reply = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: seconds }] })
  const url = reply?.fileList[0]?.tempFileURL
  if (!url) throw new Error('the storage gave no address')
  return { fileId: fileID, url }
}

/** Files that are gone already are no failure. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  await cloud.deleteFile({ fileList: [...fileIds] })
}
